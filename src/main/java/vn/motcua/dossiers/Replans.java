package vn.motcua.dossiers;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.directory.Agencies;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.audit.AuditJournal;
import vn.motcua.platform.security.AccessRefused;
import vn.motcua.platform.security.Actor;
import vn.motcua.workflow.PlannedStep;
import vn.motcua.workflow.Replanning;
import vn.motcua.workflow.Standing;
import vn.motcua.workflow.Step;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.StepState;

/**
 * Running dossiers go over to the process in force, or to the agency that took over in a merger. Otherwise a dossier
 * keeps the steps it was opened with; here an administrator of the province decides that it does not, sees what would
 * happen first, and may undo it as long as nobody went on.
 */
@Service
public class Replans {

    private static final int BATCH = 200;
    private static final int SHOWN = 20;
    private static final int LEFT_OUT_SHOWN = 200;

    private final ReplanRepository replans;
    private final ReplanWork work;
    private final Replanning replanning;
    private final MergedUnits units;
    private final Agencies agencies;
    private final AuditJournal audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Replans(
            ReplanRepository replans,
            ReplanWork work,
            Replanning replanning,
            MergedUnits units,
            Agencies agencies,
            AuditJournal audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.replans = replans;
        this.work = work;
        this.replanning = replanning;
        this.units = units;
        this.agencies = agencies;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The newest changes. */
    @Transactional(readOnly = true)
    public List<Replan> list() {
        return replans.list(SHOWN);
    }

    /** @throws ReplanNotFound when there is none */
    @Transactional(readOnly = true)
    public Replan get(long id) {
        return replans.find(id).orElseThrow(() -> new ReplanNotFound(id));
    }

    /** Dossiers that did not go over, or not back, each with the reason. */
    @Transactional(readOnly = true)
    public List<Map.Entry<DossierCode, String>> listLeftOut(long id) {
        return replans.listLeftOut(id, LEFT_OUT_SHOWN);
    }

    /**
     * What the change would do to which dossiers.
     *
     * @throws AccessRefused unless the actor administers the province
     */
    @Transactional(readOnly = true)
    public ReplanPreview preview(ReplanOrder order, Actor actor) {
        requireAdministrator(actor);
        return switch (order) {
            case ReplanOrder.ToProcessInForce process -> preview(process);
            case ReplanOrder.Merger merger -> preview(merger);
        };
    }

    private ReplanPreview preview(ReplanOrder.ToProcessInForce order) {
        Map<ReplanPreview.Line, Integer> counts = new LinkedHashMap<>();
        Map<List<Long>, List<PlannedStep>> plans = new HashMap<>();
        List<ReplanRepository.Running> running = running(order);
        for (int from = 0; from < running.size(); from += BATCH) {
            List<ReplanRepository.Running> part = running.subList(from, Math.min(from + BATCH, running.size()));
            Map<Long, List<Step>> steps = replanning.listSteps(
                    Dossiers.SUBJECT,
                    part.stream().map(ReplanRepository.Running::id).toList());
            for (ReplanRepository.Running dossier : part) {
                List<PlannedStep> plan = plans.computeIfAbsent(
                        List.of(dossier.received(), dossier.competent(), dossier.commune()),
                        places -> work.planInForce(
                                order.procedure(),
                                new AgencyId(places.get(0)),
                                new AgencyId(places.get(1)),
                                places.get(2) == 0 ? null : new AgencyId(places.get(2))));
                List<Step> now = steps.getOrDefault(dossier.id(), List.of());
                Optional<Standing> standing = Standing.of(now, plan);
                StepKind to = standing.map(Standing::kind).orElse(null);
                boolean same = standing.filter(one -> one.isSameAs(now)).isPresent();
                counts.merge(new ReplanPreview.Line(activeKind(now), to, same, 0), 1, Integer::sum);
            }
        }
        return preview(counts);
    }

    private ReplanPreview preview(ReplanOrder.Merger merger) {
        Map<ReplanPreview.Line, Integer> counts = new LinkedHashMap<>();
        List<Long> all = List.copyOf(dossiersOf(merger));
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Long> part = all.subList(from, Math.min(from + BATCH, all.size()));
            Map<Long, List<Step>> steps = replanning.listSteps(Dossiers.SUBJECT, part);
            for (Long dossier : part) {
                StepKind active = activeKind(steps.getOrDefault(dossier, List.of()));
                counts.merge(new ReplanPreview.Line(active, active, false, 0), 1, Integer::sum);
            }
        }
        return preview(counts);
    }

    private static ReplanPreview preview(Map<ReplanPreview.Line, Integer> counts) {
        return new ReplanPreview(counts.entrySet().stream()
                .map(entry -> new ReplanPreview.Line(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getKey().same(),
                        entry.getValue()))
                .toList());
    }

    private static @Nullable StepKind activeKind(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .map(Step::kind)
                .findFirst()
                .orElse(null);
    }

    private List<ReplanRepository.Running> running(ReplanOrder.ToProcessInForce order) {
        return replans.listRunning(
                order.procedure(), order.agency() == null ? List.of() : agencies.listWithin(order.agency()));
    }

    private Set<Long> dossiersOf(ReplanOrder.Merger merger) {
        List<AgencyId> ending = List.copyOf(units.of(merger).keySet());
        Set<Long> all = new TreeSet<>(replans.listOpenAt(ending));
        all.addAll(replanning.listSubjectsAt(Dossiers.SUBJECT, ending));
        return all;
    }

    /**
     * Orders the change; it is worked off in the background, dossier by dossier.
     *
     * @param reason decision that it rests on, or why
     * @return its number
     * @throws AccessRefused unless the actor administers the province
     * @throws ReasonMissing when there is none
     * @throws ReplanStillRuns while another one is not over
     */
    @Transactional
    public long start(ReplanOrder order, @Nullable String reason, Actor actor) {
        requireAdministrator(actor);
        String why = Dossiers.required(reason);
        if (!replans.listUnfinished().isEmpty()) {
            throw new ReplanStillRuns();
        }
        long id = replans.insert(order, why, actor, clock.instant());
        switch (order) {
            case ReplanOrder.ToProcessInForce process ->
                replans.insertItems(
                        id,
                        running(process).stream()
                                .map(ReplanRepository.Running::id)
                                .toList());
            case ReplanOrder.Merger merger -> {
                replans.insertItems(id, dossiersOf(merger));
                replanning.succeed(id, units.of(merger));
            }
        }
        audit.record("dossiers.replanned", "replan", String.valueOf(id), why);
        return id;
    }

    /**
     * Orders the way back of every dossier with which nobody went on.
     *
     * @throws AccessRefused unless the actor administers the province
     * @throws ReplanStillRuns while it, or another one, is not over, or when it was undone already
     */
    @Transactional
    public void undo(long id, Actor actor) {
        requireAdministrator(actor);
        Replan replan = replans.lock(id).orElseThrow(() -> new ReplanNotFound(id));
        if (replan.state() != Replan.State.DONE || !replans.listUnfinished().isEmpty()) {
            throw new ReplanStillRuns();
        }
        replans.setState(id, Replan.State.UNDOING);
        replanning.endSuccession(id);
        audit.record("dossiers.replanUndone", "replan", String.valueOf(id), replan.reason());
    }

    /** Works off what was ordered. */
    public void workOff() {
        for (Replan replan : replans.listUnfinished()) {
            boolean back = replan.state() == Replan.State.UNDOING;
            Replan.Item next = back ? Replan.Item.DONE : Replan.Item.WAITING;
            List<DossierId> part = replans.list(replan.id(), next, BATCH);
            while (!part.isEmpty()) {
                part.forEach(dossier -> one(replan, dossier, back));
                part = replans.list(replan.id(), next, BATCH);
            }
            replans.finish(replan.id(), next, back ? Replan.State.UNDONE : Replan.State.DONE);
        }
    }

    private void one(Replan replan, DossierId dossier, boolean back) {
        try {
            if (back) {
                work.undo(replan, dossier);
            } else {
                work.change(replan, dossier);
            }
        } catch (DomainException refused) {
            // Its own transaction is gone with all it did; the dossier stays as it was, and the list says why.
            transaction.executeWithoutResult(status -> replans.mark(
                    replan.id(),
                    dossier,
                    back ? Replan.Item.KEPT : Replan.Item.SKIPPED,
                    String.valueOf(refused.arguments())));
        }
    }

    private void requireAdministrator(Actor actor) {
        long province = agencies.getProvincialCommittee().id().value();
        if (!actor.grants().contains(new Actor.Grant(Role.ADMINISTRATOR.name(), province))) {
            throw new AccessRefused();
        }
    }
}
