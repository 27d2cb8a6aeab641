package vn.motcua.payments;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.security.Actor;

/** Who may take money where: reception officers at their desk (NĐ 118/2025 Art. 8.1b). */
@Component
class Tills {

    private final Agencies agencies;

    Tills(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @throws NotYourTill when the actor takes no money at this desk */
    void require(Actor actor, AgencyId desk) {
        boolean allowed = desksOf(actor).stream().anyMatch(own -> agencies.isWithin(desk, own));
        if (!allowed) {
            throw new NotYourTill();
        }
    }

    /** Whether the actor leads the desk that took the money, or the agency whose fee it is. */
    boolean decides(Actor actor, Demand demand) {
        return actor.grants().stream()
                .filter(grant ->
                        grant.role().equals(Role.LEADER.name()) || grant.role().equals(Role.DIVISION_HEAD.name()))
                .map(grant -> new AgencyId(grant.agency()))
                .anyMatch(own -> agencies.isWithin(demand.collector(), own) || agencies.isWithin(demand.owner(), own));
    }

    /** The desks at which the actor receives. */
    static List<AgencyId> desksOf(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role().equals(Role.RECEPTION_OFFICER.name()))
                .map(grant -> new AgencyId(grant.agency()))
                .toList();
    }
}
