package vn.motcua.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.platform.security.Actor;

/**
 * The steps of a subject: started once, then moved forward or back by whoever holds the step's role in its
 * unit. Commands run in the transaction of the subject's owner, under the owner's lock on the subject: open the work,
 * decide, save it.
 */
@Service
public class Steps {

    /** Positions that a consultation gets; more than agencies can be asked at once. */
    private static final int ROOM = 100;

    private final StepRepository steps;
    private final Replanning replanning;
    private final Reach reach;
    private final Calendars calendars;
    private final Clock clock;

    Steps(StepRepository steps, Replanning replanning, Reach reach, Calendars calendars, Clock clock) {
        this.steps = steps;
        this.replanning = replanning;
        this.reach = reach;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Materialises the plan; its first step, never a consultation, becomes active. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(Subject subject, Summary summary, List<PlannedStep> plan) {
        Instant now = clock.instant();
        PlannedStep first = plan.getFirst();
        Instant due =
                first.budget().isZero() ? null : calendars.of(first.agency()).addWorkingTime(now, first.budget());
        steps.insert(subject, summary, plan, now, due);
    }

    /** Materialises the plan of a subject that has to wait; {@link Work#begin} lets it go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(Subject subject, List<PlannedStep> plan) {
        steps.insert(subject, null, plan, clock.instant(), null);
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

    /** The steps, for the owner to decide on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Work open(Subject subject) {
        return steps.open(subject, this::mayWork, this::dueAt, replanning::successorOf, clock.instant());
    }

    /** Writes what was decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Work work) {
        steps.update(work);
    }

    /**
     * Asks agencies for their opinion, side by side; the step goes on when the rule is met. Saves the work.
     *
     * @param step the actor's active step, of the work
     * @param asked at least one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void consult(Work work, Step step, Actor actor, JoinRule join, List<Asked> asked) {
        StepGroup group = new StepGroup(step.seq(), join);
        putIn(
                work,
                step,
                actor,
                asked.stream()
                        .map(one -> new StepRepository.Added(one.agency(), group, Duration.ZERO, one.deadline()))
                        .toList(),
                clock.instant());
    }

    /**
     * Sends the subject round agencies, one after the other; then the step goes on. The time of each begins when the one
     * before it is done. Saves the work.
     *
     * @param step the actor's active step, of the work
     * @param errands at least one, in their order
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendRound(Work work, Step step, Actor actor, List<Errand> errands) {
        Instant now = clock.instant();
        List<StepRepository.Added> added = new ArrayList<>();
        for (Errand errand : errands) {
            Instant due = added.isEmpty() ? calendars.of(errand.agency()).addWorkingTime(now, errand.budget()) : null;
            added.add(new StepRepository.Added(errand.agency(), null, errand.budget(), due));
        }
        putIn(work, step, actor, added, now);
    }

    /** The step is put by, and these come before it is taken up again. */
    private void putIn(Work work, Step step, Actor actor, List<StepRepository.Added> added, Instant now) {
        Summary shown = work.summary();
        work.putBy(step, actor);
        steps.update(work);
        steps.shift(work.subject(), step.seq(), ROOM);
        steps.insertAdded(work.subject(), shown, added, step, now);
    }

    /** Subjects of the kind whose consultation has run into its deadline; see {@link Work#endConsultation}. */
    @Transactional(readOnly = true)
    public List<Subject> listPastDeadline(String kind) {
        return steps.listPastDeadline(kind, clock.instant());
    }

    /**
     * The calendar changed: active steps are due by it, and show the legal time that is given.
     *
     * @param legal new legal times by id of the subject; subjects without one keep theirs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reproject(String kind, Collection<Long> subjects, Map<Long, Instant> legal) {
        steps.reproject(kind, subjects, legal, calendars);
    }

    private @Nullable Instant dueAt(Step step, Instant from) {
        return step.budget().isZero() ? null : calendars.of(step.agency()).addWorkingTime(from, step.budget());
    }
}
