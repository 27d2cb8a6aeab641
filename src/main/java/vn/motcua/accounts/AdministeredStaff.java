package vn.motcua.accounts;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/**
 * Whom the administrator who asks administers: who works at the units where he is administrator, or below them, and
 * holds no role outside of them. Otherwise a commune could take over the account of the province's administrator.
 */
@Component
class AdministeredStaff {

    private final StaffMembers staff;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    AdministeredStaff(StaffMembers staff, Agencies agencies, CurrentActor currentActor) {
        this.staff = staff;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    /** The units that the actor administers, with everything below. */
    List<AgencyId> listUnits() {
        return tops().stream()
                .flatMap(top -> agencies.listWithin(top).stream())
                .distinct()
                .toList();
    }

    boolean isWithin(AgencyId agency) {
        return tops().stream().anyMatch(top -> agencies.isWithin(agency, top));
    }

    /** Refuses a unit that the actor does not administer. */
    void require(AgencyId agency) {
        if (!isWithin(agency)) {
            throw new OutsideScope();
        }
    }

    /** The member of staff, if the actor may look at them; else it is not told whether there is one. */
    StaffMember read(StaffId id) {
        StaffMember member = staff.get(id);
        if (!isWithin(member.agency())) {
            throw staff.notFound(id);
        }
        return member;
    }

    /**
     * The member of staff whose access the actor wants to change.
     *
     * @throws NotYourself when it is the actor
     * @throws OutsideScope when they hold a role elsewhere
     */
    StaffMember change(StaffId id) {
        StaffMember member = read(id);
        Actor actor = currentActor.get();
        if (actor.kind() == Actor.Kind.STAFF && actor.id() == id.value()) {
            throw new NotYourself();
        }
        staff.listAllGrants(id).forEach(grant -> require(grant.agency()));
        return member;
    }

    private Collection<AgencyId> tops() {
        return currentActor.get().grants().stream()
                .filter(grant -> grant.role().equals(Role.ADMINISTRATOR.name()))
                .map(grant -> new AgencyId(grant.agency()))
                .toList();
    }
}
