package vn.motcua.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.security.Actor;

/**
 * The steps of one subject while its owner decides, under the owner's lock on the subject. What is done here is
 * written by {@link Steps#save}.
 */
public final class Work {

    /** Outcome of a step that is put by while others are asked. */
    static final String ASKED = "ASKED";

    private final Subject subject;
    private final List<Step> read;
    private final List<Step> steps;
    private final BiPredicate<Actor, Step> mayWork;
    private final BiFunction<Step, Instant, @Nullable Instant> dueAt;
    private final UnaryOperator<AgencyId> successor;
    private final Instant now;
    private @Nullable Summary summary;
    private boolean described;

    /**
     * @param read all steps in order
     * @param summary what lists show of the subject; null when nothing of it is active
     * @param mayWork whether an actor holds the role of a step
     * @param dueAt when the budget of a step is used up that opens then
     * @param successor the unit that took over, or the unit itself
     */
    Work(
            Subject subject,
            List<Step> read,
            @Nullable Summary summary,
            BiPredicate<Actor, Step> mayWork,
            BiFunction<Step, Instant, @Nullable Instant> dueAt,
            UnaryOperator<AgencyId> successor,
            Instant now) {
        this.subject = subject;
        this.read = List.copyOf(read);
        this.steps = new ArrayList<>(read);
        this.summary = summary;
        this.mayWork = mayWork;
        this.dueAt = dueAt;
        this.successor = successor;
        this.now = now;
    }

    Subject subject() {
        return subject;
    }

    /** All steps in order, as they are now. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** What lists show of the active steps. */
    Summary summary() {
        return Objects.requireNonNull(summary, "whoever opens a finished subject again describes it");
    }

    /** What has to be written. */
    List<Step> changed() {
        List<Step> changed = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!step.equals(read.get(i)) || (described && step.isActive())) {
                changed.add(step);
            }
        }
        return changed;
    }

    /**
     * The active step, when the actor may work on it and nobody else took it. While several agencies are consulted it
     * is the actor's own.
     *
     * @throws NoActiveStep when nothing is to be done, or a step of another kind
     * @throws NotYourStep when role or unit does not fit
     * @throws StepTaken when a colleague works on it
     */
    public Step require(Actor actor, StepKind... kinds) {
        List<Step> active = active().stream()
                .filter(step -> kinds.length == 0 || List.of(kinds).contains(step.kind()))
                .toList();
        if (active.isEmpty()) {
            throw new NoActiveStep();
        }
        List<Step> workable =
                active.stream().filter(step -> mayWork.test(actor, step)).toList();
        if (workable.isEmpty()) {
            throw new NotYourStep();
        }
        return workable.stream()
                .filter(step -> step.isOf(actor))
                .findFirst()
                .or(() -> workable.stream()
                        .filter(step -> step.assignee() == null)
                        .findFirst())
                .orElseThrow(
                        () -> new StepTaken(String.valueOf(workable.getFirst().assigneeName())));
    }

    /** Assigns the step to the actor; taking one's own step again changes nothing. */
    public void take(Step step, Actor actor) {
        assign(step, new StaffId(actor.id()), actor.name());
    }

    /** Makes the step somebody's work, whoever had it. */
    public void assign(Step step, StaffId to, String name) {
        replace(step.assignedTo(to, name));
    }

    /**
     * Finishes the step and opens what follows: the next step, or all steps of the next group. A step of a group waits
     * for the others as its join rule says; the owner's lock on the subject lets what follows open exactly once.
     *
     * @param remark what its finisher wrote
     * @return what is to be done now; empty when this was the last step
     */
    public List<Step> complete(Step step, Actor actor, @Nullable String remark) {
        replace(step.done(actor, "FORWARD", remark, now));
        List<Step> waiting = active();
        if (step.group() != null && !isOver(step.group().join(), waiting)) {
            return waiting;
        }
        waiting.forEach(other -> replace(other.cancelled(now)));
        return openAfter(step.seq());
    }

    /** Puts a step by while others are asked; it goes on in a later one of its kind. */
    void putBy(Step step, Actor actor) {
        replace(step.done(actor, ASKED, null, now));
    }

    /**
     * Ends a consultation before everybody answered: who did not, or whose turn has not come, is no longer asked; what
     * follows opens.
     *
     * @throws NoActiveStep when nobody is being asked
     */
    public List<Step> breakOff() {
        List<Step> waiting = active().stream()
                .filter(step -> step.kind() == StepKind.CONSULT)
                .toList();
        if (waiting.isEmpty()) {
            throw new NoActiveStep();
        }
        waiting.forEach(step -> replace(step.cancelled(now)));
        for (Step step : steps()) {
            if (step.seq() > waiting.getLast().seq()) {
                if (!step.added() || step.kind() != StepKind.CONSULT) {
                    break;
                }
                replace(step.cancelled(now));
            }
        }
        return openAfter(waiting.getLast().seq());
    }

    /**
     * Ends a consultation whose deadline is over: who did not answer is no longer asked, what follows opens.
     *
     * @return what is to be done now; empty when the consultation is not past its deadline
     */
    public List<Step> endConsultation() {
        List<Step> waiting = active();
        boolean past = !waiting.isEmpty()
                && waiting.getFirst().group() != null
                && waiting.getFirst().group().join() == JoinRule.DEADLINE
                && isOver(JoinRule.DEADLINE, waiting);
        if (!past) {
            return List.of();
        }
        waiting.forEach(step -> replace(step.cancelled(now)));
        return openAfter(waiting.getLast().seq());
    }

    /**
     * Sends the subject back to the last step of work (its case officer), who keeps it; what was put in by
     * hand in between is not done again.
     *
     * @throws NoEarlierStep when there is none
     */
    public Step sendBack(Step step, Actor actor, String reason) {
        Step target = steps.stream()
                .filter(other ->
                        other.seq() < step.seq() && other.kind() == StepKind.PROCESS && other.state() == StepState.DONE)
                .max(Step.LAST_IN_TIME)
                .orElseThrow(NoEarlierStep::new);
        int last = active().getLast().seq();
        replace(step.done(actor, "BACK", reason, now));
        for (Step other : steps()) {
            boolean between = other.seq() > target.seq() && other.seq() <= last && !other.added();
            if (between || other.seq() == target.seq()) {
                replace(other.planned());
            }
        }
        return activate(target);
    }

    /**
     * Opens an earlier step again: what was done or begun after it is to be done again, by whoever had it.
     *
     * @param kind of the step; the last one that the process planned, where it has several
     * @param due until when; null for its budget
     */
    public void reopen(StepKind kind, @Nullable Instant due) {
        Step target = steps.stream()
                .filter(step -> step.kind() == kind && !step.added())
                .reduce((first, second) -> second)
                .orElseThrow(NoEarlierStep::new);
        steps().stream().filter(other -> other.seq() > target.seq()).forEach(this::putBack);
        Step again = again(target);
        replace(again.activated(now, due == null ? dueAt.apply(again, now) : due));
    }

    /** What was done or begun is to be done again; what was put in by hand is over. */
    private void putBack(Step step) {
        if (step.added() && isOpen(step)) {
            replace(step.cancelled(now));
        } else if (!step.added() && step.state() != StepState.PLANNED) {
            replace(step.planned());
        }
    }

    /**
     * Gives a step back to who passed it on, while nobody took what follows.
     *
     * @throws NothingToRecall when that is not so
     */
    public void recall(Actor actor) {
        Step last = RecallRule.find(steps, actor).orElseThrow(NothingToRecall::new);
        active().forEach(step -> replace(step.planned()));
        activate(last);
    }

    /** Whether {@link #recall} would do it. */
    public static boolean mayRecall(List<Step> steps, Actor actor) {
        return RecallRule.find(steps, actor).isPresent();
    }

    /**
     * All steps are done on the spot.
     *
     * @param actor who did them
     * @param signer who signed
     */
    public void finishAtOnce(Actor actor, Actor signer) {
        for (Step step : steps()) {
            Actor who = step.kind() == StepKind.APPROVE_SIGN ? signer : actor;
            if (isOpen(step)) {
                replace(begun(step)
                        .assignedTo(new StaffId(who.id()), who.name())
                        .done(who, "FORWARD", null, now));
            }
        }
    }

    /**
     * What comes before the next step of a kind is done on the spot, and nobody keeps it; that step is to be done now.
     *
     * @throws NoActiveStep when no such step is to come
     */
    public void finishUpTo(StepKind kind, Actor actor, Actor signer) {
        List<Step> open = steps.stream().filter(Work::isOpen).toList();
        Step target =
                open.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow(NoActiveStep::new);
        for (Step step : open.subList(0, open.indexOf(target))) {
            replace(begun(step).done(step.kind() == StepKind.APPROVE_SIGN ? signer : actor, "FORWARD", null, now));
        }
        if (!target.isActive()) {
            activate(target);
        }
    }

    private static boolean isOpen(Step step) {
        return step.isActive() || step.state() == StepState.PLANNED;
    }

    private Step begun(Step step) {
        return step.isActive() ? step : step.activated(now, null);
    }

    /** Ends the work: what was not done is cancelled. */
    public void cancel() {
        steps().stream().filter(Work::isOpen).forEach(step -> replace(step.cancelled(now)));
    }

    /**
     * Lets a subject go that waited with all its steps planned, each in the unit that took over meanwhile.
     *
     * @return its first step, which is active now
     */
    public Step begin() {
        for (Step step : steps()) {
            replace(step.at(successor.apply(step.agency())));
        }
        return activate(steps.getFirst());
    }

    /** Others have to do something before the step goes on: it stays whose it is, and no time is set for it. */
    public void suspend(Step step) {
        replace(step.activated(Objects.requireNonNullElse(step.activatedAt(), now), null));
    }

    /** What is to be done goes on, its budget from now. */
    public void resume() {
        active().stream().filter(step -> !step.added()).forEach(this::activate);
    }

    /** Nothing is to be done yet: what was not done waits again. */
    public void hold() {
        steps().stream()
                .filter(step -> !step.added() && step.state() != StepState.DONE)
                .forEach(step -> replace(step.planned()));
    }

    /** Keeps what work lists show up to date. */
    public void describe(Summary description) {
        summary = description;
        described = true;
    }

    private List<Step> openAfter(int seq) {
        List<Step> planned = steps.stream()
                .filter(step -> step.state() == StepState.PLANNED && step.seq() > seq)
                .toList();
        if (planned.isEmpty()) {
            return List.of();
        }
        Step next = planned.getFirst();
        return planned.stream()
                .filter(step -> step.equals(next)
                        || (next.group() != null && next.group().equals(step.group())))
                .map(this::activate)
                .toList();
    }

    private Step activate(Step step) {
        Step again = again(step);
        Step active = again.activated(now, dueAt.apply(again, now));
        replace(active);
        return active;
    }

    /** What was begun before goes on in the unit that took over since; what is new was planned there. */
    private Step again(Step step) {
        return step.activatedAt() == null ? step : step.at(successor.apply(step.agency()));
    }

    private boolean isOver(JoinRule join, List<Step> waiting) {
        return switch (join) {
            case ALL -> waiting.isEmpty();
            case ANY -> true;
            case DEADLINE ->
                waiting.stream()
                        .allMatch(step -> step.dueAt() != null && !step.dueAt().isAfter(now));
        };
    }

    private List<Step> active() {
        return steps.stream().filter(Step::isActive).toList();
    }

    private void replace(Step step) {
        steps.replaceAll(old -> old.id().equals(step.id()) ? step : old);
    }
}
