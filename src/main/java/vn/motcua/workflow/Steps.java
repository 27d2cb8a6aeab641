package vn.motcua.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.security.Actor;

/**
 * The steps of a subject: started once, then moved forward or back by whoever holds the step's role in its
 * unit. Commands run in the transaction of the subject's owner, under the owner's lock on the subject.
 */
@Service
public class Steps {

    private final StepRepository steps;
    private final Reach reach;
    private final Calendars calendars;
    private final Clock clock;

    Steps(StepRepository steps, Reach reach, Calendars calendars, Clock clock) {
        this.steps = steps;
        this.reach = reach;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Materialises the plan; its first step, never a consultation, becomes active. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(Subject subject, Summary summary, List<PlannedStep> plan) {
        Instant now = clock.instant();
        steps.insert(subject, summary, plan, now, dueAt(plan.getFirst(), now));
    }

    /** All steps in order, done, active and planned. */
    @Transactional(readOnly = true)
    public List<Step> list(Subject subject) {
        return steps.list(subject);
    }

    /** Whether the actor holds the role of the step in its unit. */
    public boolean mayWork(Actor actor, Step step) {
        return reach.covers(actor, step.role(), step.agency());
    }

    /**
     * The active step, when the actor may work on it and nobody else took it. While several agencies are consulted it
     * is the actor's own.
     *
     * @throws NoActiveStep when nothing is to be done, or a step of another kind
     * @throws NotYourStep when role or unit does not fit
     * @throws StepTaken when a colleague works on it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step requireWorkable(Subject subject, Actor actor, StepKind... kinds) {
        List<Step> active = active(steps.list(subject)).stream()
                .filter(step -> kinds.length == 0 || List.of(kinds).contains(step.kind()))
                .toList();
        if (active.isEmpty()) {
            throw new NoActiveStep();
        }
        List<Step> workable =
                active.stream().filter(step -> mayWork(actor, step)).toList();
        if (workable.isEmpty()) {
            throw new NotYourStep();
        }
        return workable.stream()
                .filter(step -> isAssignee(step, actor))
                .findFirst()
                .or(() -> workable.stream()
                        .filter(step -> step.assignee() == null)
                        .findFirst())
                .orElseThrow(
                        () -> new StepTaken(String.valueOf(workable.getFirst().assigneeName())));
    }

    /** Assigns the step to the actor; taking one's own step again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Step step, Actor actor) {
        steps.assign(step.id(), new StaffId(actor.id()), actor.name());
    }

    /**
     * Finishes the step and opens what follows: the next step, or all steps of the next group. A step of a group waits
     * for the others as its join rule says; the owner's lock on the subject lets what follows open exactly once.
     *
     * @param remark what its finisher wrote
     * @return what is to be done now; empty when this was the last step
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Step> complete(Subject subject, Step step, Actor actor, @Nullable String remark) {
        Instant now = clock.instant();
        steps.finish(step, actor.id(), "FORWARD", remark, now);
        List<Step> all = steps.list(subject);
        List<Step> waiting = active(all);
        if (step.group() != null && !isOver(step.group().join(), waiting, now)) {
            return waiting;
        }
        waiting.forEach(other -> steps.cancel(other.id(), now));
        return openAfter(step.seq(), all, now);
    }

    /** Subjects of the kind whose consultation has run into its deadline; see {@link #endConsultation}. */
    @Transactional(readOnly = true)
    public List<Subject> listPastDeadline(String kind) {
        return steps.listPastDeadline(kind, clock.instant());
    }

    /**
     * Ends a consultation whose deadline is over: who did not answer is no longer asked, what follows opens.
     *
     * @return what is to be done now; empty when the consultation is not past its deadline
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Step> endConsultation(Subject subject) {
        Instant now = clock.instant();
        List<Step> all = steps.list(subject);
        List<Step> waiting = active(all);
        boolean past = !waiting.isEmpty()
                && waiting.getFirst().group() != null
                && waiting.getFirst().group().join() == JoinRule.DEADLINE
                && isOver(JoinRule.DEADLINE, waiting, now);
        if (!past) {
            return List.of();
        }
        waiting.forEach(step -> steps.cancel(step.id(), now));
        return openAfter(waiting.getLast().seq(), all, now);
    }

    private List<Step> openAfter(int seq, List<Step> all, Instant now) {
        List<Step> planned = all.stream()
                .filter(step -> step.state() == StepState.PLANNED && step.seq() > seq)
                .toList();
        if (planned.isEmpty()) {
            return List.of();
        }
        Step next = planned.getFirst();
        List<Step> opening = planned.stream()
                .filter(step -> step.equals(next)
                        || (next.group() != null && next.group().equals(step.group())))
                .toList();
        opening.forEach(step -> steps.activate(step.id(), now, dueAt(step, now)));
        return opening;
    }

    private static boolean isOver(JoinRule join, List<Step> waiting, Instant now) {
        return switch (join) {
            case ALL -> waiting.isEmpty();
            case ANY -> true;
            case DEADLINE ->
                waiting.stream()
                        .allMatch(step -> step.dueAt() != null && !step.dueAt().isAfter(now));
        };
    }

    private static List<Step> active(List<Step> all) {
        return all.stream().filter(step -> step.state() == StepState.ACTIVE).toList();
    }

    /**
     * Sends the subject back to the nearest earlier step of work (its case officer), who keeps it.
     *
     * @throws NoEarlierStep when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step sendBack(Subject subject, Step step, Actor actor, String reason) {
        List<Step> all = steps.list(subject);
        Step target = all.stream()
                .filter(other -> other.seq() < step.seq() && other.kind() == StepKind.PROCESS)
                .reduce((first, second) -> second)
                .orElseThrow(NoEarlierStep::new);
        Instant now = clock.instant();
        steps.finish(step, actor.id(), "BACK", reason, now);
        int last = active(all).getLast().seq();
        steps.reopen(subject, target.seq(), last);
        steps.activate(target.id(), now, dueAt(target, now));
        return target;
    }

    /** Ends the work: what was not done is cancelled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(Subject subject) {
        steps.cancelOpen(subject, clock.instant());
    }

    /** Keeps what work lists show up to date. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void describe(Subject subject, Summary summary) {
        steps.describe(subject, summary);
    }

    private @Nullable Instant dueAt(PlannedStep step, Instant from) {
        return step.budget().isZero() ? null : calendars.of(step.agency()).addWorkingTime(from, step.budget());
    }

    private @Nullable Instant dueAt(Step step, Instant from) {
        return steps.budget(step.id())
                .map(budget -> calendars.of(step.agency()).addWorkingTime(from, budget))
                .orElse(null);
    }

    private static boolean isAssignee(Step step, Actor actor) {
        return actor.kind() == Actor.Kind.STAFF && new StaffId(actor.id()).equals(step.assignee());
    }
}
