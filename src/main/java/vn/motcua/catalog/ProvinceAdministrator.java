package vn.motcua.catalog;

import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.Role;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.security.CurrentActor;

/** Who may decide about the catalog: administrators of the province, not those of one commune. */
@Component
class ProvinceAdministrator {

    private final CurrentActor currentActor;
    private final Agencies agencies;

    ProvinceAdministrator(CurrentActor currentActor, Agencies agencies) {
        this.currentActor = currentActor;
        this.agencies = agencies;
    }

    /** @throws AccessRefused unless the actor administers the province */
    Actor require() {
        Actor actor = currentActor.get();
        long province = agencies.getProvincialCommittee().id().value();
        if (!actor.grants().contains(new Actor.Grant(Role.ADMINISTRATOR.name(), province))) {
            throw new AccessRefused();
        }
        return actor;
    }
}
