package vn.motcua.surveys;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffMember;
import vn.motcua.directory.StaffMembers;
import vn.motcua.platform.security.Actor;

/** Who heads a desk: a head or leader of it or of a unit above it. */
@Component
class DeskHeads {

    private static final List<Role> ROLES = List.of(Role.DIVISION_HEAD, Role.LEADER);
    private static final Set<String> NAMES = Set.of(Role.DIVISION_HEAD.name(), Role.LEADER.name());

    private final Agencies agencies;
    private final StaffMembers staff;

    DeskHeads(Agencies agencies, StaffMembers staff) {
        this.agencies = agencies;
        this.staff = staff;
    }

    /** Who is told: the heads of the nearest unit that has some, its leaders where it has no heads. */
    List<StaffMember> of(AgencyId desk) {
        return agencies.listAbove(desk).stream()
                .flatMap(unit -> ROLES.stream().map(role -> staff.listWithRole(role, List.of(unit))))
                .filter(heads -> !heads.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    boolean heads(Actor actor, AgencyId desk) {
        return units(actor).anyMatch(unit -> agencies.isWithin(desk, unit));
    }

    /** @throws NotYourDeskToHead when the actor does not head it */
    void require(Actor actor, AgencyId desk) {
        if (!heads(actor, desk)) {
            throw new NotYourDeskToHead();
        }
    }

    /** The desks that the actor heads, by name. */
    List<Agency> listDesks(Actor actor) {
        return units(actor)
                .flatMap(unit -> agencies.listWithin(unit).stream())
                .distinct()
                .map(agencies::get)
                .filter(Agency::isDesk)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** The same as ids, for SQL. */
    Long[] ids(Actor actor) {
        return listDesks(actor).stream().map(desk -> desk.id().value()).toArray(Long[]::new);
    }

    private static Stream<AgencyId> units(Actor actor) {
        return actor.kind() != Actor.Kind.STAFF
                ? Stream.empty()
                : actor.grants().stream()
                        .filter(grant -> NAMES.contains(grant.role()))
                        .map(grant -> new AgencyId(grant.agency()));
    }
}
