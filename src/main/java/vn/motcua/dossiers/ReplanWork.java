package vn.motcua.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.catalog.Procedures;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.PlannedStep;
import vn.motcua.workflow.Replanning;
import vn.motcua.workflow.Standing;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.Steps;
import vn.motcua.workflow.Subject;

/** One dossier goes over, or back: a transaction of its own, under the dossier's lock, with its journal entry. */
@Component
class ReplanWork {

    private static final String NO_STEP =
            "Đang lấy ý kiến, hoặc quy trình mới không còn bước tương ứng với bước đang làm";

    private final DossierRepository dossiers;
    private final ReplanRepository replans;
    private final Replanning replanning;
    private final MergedUnits units;
    private final Routing routing;
    private final Procedures procedures;
    private final Agencies agencies;
    private final Journal journal;
    private final Desks desks;
    private final Steps steps;
    private final Clock clock;

    ReplanWork(
            DossierRepository dossiers,
            ReplanRepository replans,
            Replanning replanning,
            MergedUnits units,
            Routing routing,
            Procedures procedures,
            Agencies agencies,
            Journal journal,
            Desks desks,
            Steps steps,
            Clock clock) {
        this.dossiers = dossiers;
        this.replans = replans;
        this.replanning = replanning;
        this.units = units;
        this.routing = routing;
        this.procedures = procedures;
        this.agencies = agencies;
        this.journal = journal;
        this.desks = desks;
        this.steps = steps;
        this.clock = clock;
    }

    /** The plan of a dossier by the process that is in force. */
    List<PlannedStep> planInForce(
            ProcedureCode procedure, AgencyId received, AgencyId competent, @Nullable AgencyId commune) {
        ProcedureVersion version = procedures.current(procedure, VietnamTime.dateOf(clock.instant()));
        return routing.plan(version, received, agencies.get(competent), commune);
    }

    /**
     * Takes one dossier over.
     *
     * @throws vn.motcua.platform.DomainException when its units cannot be found; it then stays as it is
     */
    @Transactional
    public void change(Replan replan, DossierId id) {
        Dossier dossier = dossiers.lock(id);
        if (replans.isIn(replan.id(), id, Replan.Item.WAITING)) {
            switch (replan.order()) {
                case ReplanOrder.ToProcessInForce order -> toProcess(replan, order, dossier);
                case ReplanOrder.Merger merger -> merge(replan, merger, dossier);
            }
        }
    }

    private void toProcess(Replan replan, ReplanOrder.ToProcessInForce order, Dossier dossier) {
        if (!Lifecycle.actionsIn(dossier.state().status()).contains(DossierAction.REPLAN)
                || dossier.state().status() == DossierStatus.FINISHED) {
            replans.mark(replan.id(), dossier.id(), Replan.Item.SKIPPED, "Hồ sơ đã kết thúc");
            return;
        }
        Dossier.Identity identity = dossier.identity();
        List<PlannedStep> plan =
                planInForce(order.procedure(), identity.receivedAt(), identity.competent(), identity.commune());
        List<Step> before = steps.list(Dossiers.subject(dossier));
        Optional<Standing> standing = Standing.of(before, plan);
        if (standing.isEmpty()) {
            replans.mark(replan.id(), dossier.id(), Replan.Item.SKIPPED, NO_STEP);
            return;
        }
        if (standing.get().isSameAs(before)) {
            replans.mark(replan.id(), dossier.id(), Replan.Item.SAME, null);
            return;
        }
        replanning.replace(replan.id(), Dossiers.subject(dossier), standing.get(), desks.summary(dossier));
        journal(replan, dossier, "Chuyển sang quy trình nội bộ đang áp dụng: " + replan.reason());
        replans.done(replan.id(), dossier, identity.competent(), identity.receivedAt());
    }

    private void merge(Replan replan, ReplanOrder.Merger merger, Dossier dossier) {
        if (!Lifecycle.actionsIn(dossier.state().status()).contains(DossierAction.REPLAN)) {
            replans.mark(replan.id(), dossier.id(), Replan.Item.SKIPPED, "Hồ sơ đã kết thúc");
            return;
        }
        Map<AgencyId, AgencyId> successors = units.of(merger);
        AgencyId competent = dossier.identity().competent();
        AgencyId received = dossier.identity().receivedAt();
        AgencyId decides = successors.getOrDefault(competent, competent);
        AgencyId receives = successors.getOrDefault(received, received);
        replans.place(dossier.id(), decides, receives);
        Dossier placed = dossiers.lock(dossier.id());
        boolean moved = replanning.move(replan.id(), Dossiers.subject(placed), successors, desks.summary(placed));
        if (!moved && decides.equals(competent) && receives.equals(received)) {
            replans.mark(replan.id(), dossier.id(), Replan.Item.SAME, null);
            return;
        }
        journal(
                replan,
                placed,
                "Chuyển từ " + agencies.get(merger.from()).name() + " sang "
                        + agencies.get(merger.to()).name() + ": " + replan.reason());
        replans.done(replan.id(), placed, competent, received);
    }

    /** Takes one dossier back, unless somebody went on with it. */
    @Transactional
    public void undo(Replan replan, DossierId id) {
        Dossier dossier = dossiers.lock(id);
        ReplanRepository.Item item =
                replans.findDone(replan.id(), id).orElseThrow(() -> new ReplanNotFound(replan.id()));
        if (dossier.chain().seq() != item.journalSeq()) {
            replans.mark(replan.id(), id, Replan.Item.KEPT, "Đã có người xử lý tiếp sau khi chuyển");
            return;
        }
        replans.place(id, item.competent(), item.received());
        Dossier placed = dossiers.lock(id);
        Subject subject = Dossiers.subject(placed);
        replanning.restore(replan.id(), subject, desks.summary(placed));
        journal(replan, placed, "Hoàn tác việc chuyển: " + replan.reason());
        replans.mark(replan.id(), id, Replan.Item.UNDONE, null);
    }

    private void journal(Replan replan, Dossier dossier, String reason) {
        DossierStatus before = dossier.state().status();
        dossier.apply(DossierAction.REPLAN);
        Actor starter = new Actor(Actor.Kind.STAFF, replan.starterId(), replan.starter(), Set.of());
        journal.append(
                dossier, starter, DossierAction.REPLAN, before, dossier.state().status(), reason);
        dossiers.update(dossier);
    }
}
