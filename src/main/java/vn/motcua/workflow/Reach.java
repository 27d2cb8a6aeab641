package vn.motcua.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /**
     * All (agency, role) pairs of the actor, as two arrays of equal length for SQL. Each stands once: who holds a role in
     * a unit and in one below it would see the work of the lower one twice.
     */
    Pairs pairs(Actor actor) {
        Set<Actor.Grant> reached = new LinkedHashSet<>();
        for (Actor.Grant grant : actor.grants()) {
            for (AgencyId within : agencies.listWithin(new AgencyId(grant.agency()))) {
                reached.add(new Actor.Grant(grant.role(), within.value()));
            }
        }
        List<Actor.Grant> pairs = List.copyOf(reached);
        return new Pairs(
                pairs.stream().map(Actor.Grant::agency).toArray(Long[]::new),
                pairs.stream().map(Actor.Grant::role).toArray(String[]::new));
    }

    /** Two columns of a table, as arrays. */
    record Pairs(Long[] agencies, String[] roles) {}
}
