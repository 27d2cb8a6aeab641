package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.UnitId;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.PlannedStep;
import vn.motcua.workflow.Replanning;
import vn.motcua.workflow.Standing;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Work;

/**
 * A dossier goes to the agency that is really competent. Its code, its receiving desk, its version and its promised time
 * stay; the work begins there anew.
 */
@Service
public class Transfers {

    private final DossierRepository dossiers;
    private final ReplanRepository places;
    private final Procedures procedures;
    private final Routing routing;
    private final Replanning replanning;
    private final Journal journal;
    private final Steps steps;
    private final Desks desks;
    private final ApplicationEventPublisher events;

    Transfers(
            DossierRepository dossiers,
            ReplanRepository places,
            Procedures procedures,
            Routing routing,
            Replanning replanning,
            Journal journal,
            Steps steps,
            Desks desks,
            ApplicationEventPublisher events) {
        this.dossiers = dossiers;
        this.places = places;
        this.procedures = procedures;
        this.routing = routing;
        this.replanning = replanning;
        this.journal = journal;
        this.steps = steps;
        this.desks = desks;
        this.events = events;
    }

    /**
     * Transfers it, with the reason.
     *
     * @param place the commune whose agency is competent
     * @throws TransferPlaceUnknown without a commune of this province
     * @throws CompetentAlready when its agency decides already
     */
    @Transactional
    public void transfer(DossierCode code, Actor actor, @Nullable UnitId place, @Nullable String reason) {
        String why = Dossiers.required(reason);
        if (place == null) {
            throw new TransferPlaceUnknown();
        }
        Dossier dossier = dossiers.lock(code);
        Work work = steps.open(Dossiers.subject(dossier));
        work.require(actor, StepKind.RECEIVE, StepKind.PROCESS, StepKind.REVIEW, StepKind.APPROVE_SIGN);
        dossier.requireUndecided();
        Dossier.Identity identity = dossier.identity();
        ProcedureVersion procedure = procedures.version(identity.procedureVersion(), identity.overlay());
        Agency competent = routing.competent(procedure, place);
        if (competent.id().equals(identity.competent())) {
            throw new CompetentAlready();
        }
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.TRANSFER);
        journal.append(
                dossier,
                actor,
                DossierAction.TRANSFER,
                before,
                dossier.state().status(),
                desks.name(identity.competent()) + " → " + competent.name() + ": " + why);
        dossiers.update(dossier);
        Agency commune = routing.commune(competent, place);
        go(dossier, competent, commune == null ? null : commune.id(), procedure);
        events.publishEvent(new DossierEvent.DossierTransferred(dossier.about(), competent.id(), why));
    }

    private void go(Dossier dossier, Agency competent, @Nullable AgencyId commune, ProcedureVersion procedure) {
        AgencyId received = dossier.identity().receivedAt();
        places.place(dossier.id(), competent.id(), received);
        List<PlannedStep> plan = routing.plan(procedure, received, competent, commune);
        boolean atDesk = dossier.state().status() == DossierStatus.SUBMITTED;
        List<PlannedStep> rest = new ArrayList<>(plan);
        if (!atDesk) {
            rest.removeIf(step -> step.kind() == StepKind.RECEIVE);
        }
        Dossier placed = dossiers.lock(dossier.id());
        replanning.supersede(Dossiers.subject(placed));
        replanning.put(
                Dossiers.subject(placed),
                new Standing(rest.subList(0, 1), rest.subList(1, rest.size())),
                desks.summary(placed));
    }
}
