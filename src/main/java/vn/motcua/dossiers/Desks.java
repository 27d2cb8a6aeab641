package vn.motcua.dossiers;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.Summary;

/** Which desk and which officer: scope of reading and receiving, and what lists say of a place. */
@Component
class Desks {

    private final Agencies agencies;

    Desks(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @throws NotYourDesk when the actor does not receive at this desk */
    void requireReception(Actor actor, AgencyId desk) {
        if (!holds(actor, Role.RECEPTION_OFFICER, desk)) {
            throw new NotYourDesk();
        }
    }

    boolean holds(Actor actor, Role role, AgencyId agency) {
        return actor.grants().stream()
                .filter(grant -> grant.role().equals(role.name()))
                .anyMatch(grant -> agencies.isWithin(agency, new AgencyId(grant.agency())));
    }

    /** Units where the actor works on dossiers; administering the product is no reason to read them. */
    static Stream<AgencyId> workplaces(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> !grant.role().equals(Role.ADMINISTRATOR.name()))
                .map(grant -> new AgencyId(grant.agency()));
    }

    /** Any role at the agency, above it, or in a unit inside it. */
    boolean worksAt(Actor actor, AgencyId agency) {
        return workplaces(actor).anyMatch(own -> agencies.isWithin(agency, own) || agencies.isWithin(own, agency));
    }

    String name(AgencyId agency) {
        return agencies.get(agency).name();
    }

    Summary summary(Dossier dossier) {
        Dossier.Identity identity = dossier.identity();
        String received = agencies.get(identity.receivedAt()).name();
        String competent = agencies.get(identity.competent()).name();
        boolean elsewhere = !Objects.equals(
                agencies.get(identity.receivedAt()).adminUnit(),
                agencies.get(identity.competent()).adminUnit());
        return new Summary(
                identity.code().value(),
                identity.procedureName(),
                identity.applicant().fullName(),
                (elsewhere ? received + " → " + competent : received)
                        + (identity.joint() == null ? "" : " · nhóm liên thông"),
                dossier.state().promisedAt());
    }
}
