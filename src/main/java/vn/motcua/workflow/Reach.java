package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.security.Actor;

/** What an actor's grants reach: a role in a unit counts in every unit below it. */
@Component
class Reach {

    private final Agencies agencies;

    Reach(Agencies agencies) {
        this.agencies = agencies;
    }

    boolean covers(Actor actor, Role role, AgencyId agency) {
        return actor.grants().stream()
                .anyMatch(grant ->
                        grant.role().equals(role.name()) && agencies.isWithin(agency, new AgencyId(grant.agency())));
    }

    /** All (agency, role) pairs of the actor, as two arrays of equal length for SQL. */
    Pairs pairs(Actor actor) {
        List<Long> units = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        for (Actor.Grant grant : actor.grants()) {
            for (AgencyId within : agencies.listWithin(new AgencyId(grant.agency()))) {
                units.add(within.value());
                roles.add(grant.role());
            }
        }
        return new Pairs(units.toArray(Long[]::new), roles.toArray(String[]::new));
    }

    /** Two columns of a table, as arrays. */
    record Pairs(Long[] agencies, String[] roles) {}
}
