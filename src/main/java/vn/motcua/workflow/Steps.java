package vn.motcua.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Materialises the plan; its first step becomes active. */
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

    /** The step that can be done now. */
    @Transactional(readOnly = true)
    public Optional<Step> findActive(Subject subject) {
        return steps.findActive(subject);
    }

    /** Whether the actor holds the role of the step in its unit. */
    public boolean mayWork(Actor actor, Step step) {
        return reach.covers(actor, step.role(), step.agency());
    }

    /**
     * The active step, when the actor may work on it and nobody else took it.
     *
     * @throws NoActiveStep when nothing is to be done, or a step of another kind
     * @throws NotYourStep when role or unit does not fit
     * @throws StepTaken when a colleague works on it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step requireWorkable(Subject subject, Actor actor, StepKind... kinds) {
        Step step = steps.findActive(subject).orElseThrow(NoActiveStep::new);
        if (kinds.length > 0 && !List.of(kinds).contains(step.kind())) {
            throw new NoActiveStep();
        }
        if (!mayWork(actor, step)) {
            throw new NotYourStep();
        }
        if (step.assignee() != null && !isAssignee(step, actor)) {
            throw new StepTaken(String.valueOf(step.assigneeName()));
        }
        return step;
    }

    /** Assigns the step to the actor; taking one's own step again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Step step, Actor actor) {
        steps.assign(step.id(), new StaffId(actor.id()), actor.name());
    }

    /**
     * Finishes the step and opens the next one.
     *
     * @param remark what its finisher wrote
     * @return the next step, or empty when this was the last one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Step> complete(Subject subject, Step step, Actor actor, @Nullable String remark) {
        Instant now = clock.instant();
        steps.finish(step, actor.id(), "FORWARD", remark, now);
        Optional<Step> next = steps.list(subject).stream()
                .filter(other -> other.state() == StepState.PLANNED && other.seq() > step.seq())
                .findFirst();
        next.ifPresent(following -> steps.activate(following.id(), now, dueAt(following, now)));
        return next;
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
        steps.reopen(subject, target.seq(), step.seq());
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
