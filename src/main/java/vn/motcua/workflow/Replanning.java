package vn.motcua.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.directory.AgencyId;

/**
 * Running subjects follow another plan, or move to the unit that took over. What was done stays as it is; what was not
 * is replaced and kept aside, so that the change can be undone. Each call is part of the owner's transaction, under its
 * lock on the subject; the owner numbers the changes.
 */
@Service
public class Replanning {

    private final StepRepository steps;
    private final Calendars calendars;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    Replanning(StepRepository steps, Calendars calendars, JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.steps = steps;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** Steps of many subjects of a kind, for a preview. */
    @Transactional(readOnly = true)
    public Map<Long, List<Step>> listSteps(String kind, List<Long> subjects) {
        Map<Long, List<Step>> found = new HashMap<>();
        steps.list(
                kind,
                subjects,
                (subject, step) ->
                        found.computeIfAbsent(subject, id -> new ArrayList<>()).add(step));
        return found;
    }

    /** Subjects of a kind that have something left to do at one of the agencies. */
    @Transactional(readOnly = true)
    public List<Long> listSubjectsAt(String kind, List<AgencyId> agencies) {
        return jdbc.sql("""
                        select distinct subject_id from workflow.step
                        where subject_kind = ? and state in ('ACTIVE', 'PLANNED') and agency_id = any (?)
                        """)
                .params(kind, agencies.stream().map(AgencyId::value).toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /**
     * Puts the rest of a plan in the place of what is open. Whoever had a step of the same kind in the same unit keeps
     * it.
     *
     * @param summary what lists show of the subject
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(long change, Subject subject, Standing standing, Summary summary) {
        setAside(change, subject);
        put(subject, standing, summary);
    }

    /** The same, without a way back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Subject subject, Standing standing, Summary summary) {
        List<Step> before = steps.list(subject);
        Instant now = clock.instant();
        jdbc.sql("""
                delete from workflow.step
                where subject_kind = ? and subject_id = ? and state in ('ACTIVE', 'PLANNED')
                """).params(subject.kind(), subject.id()).update();
        List<Object[]> rows = new ArrayList<>();
        int seq = before.stream().mapToInt(Step::seq).max().orElse(0);
        for (PlannedStep step : standing.open()) {
            rows.add(row(subject, ++seq, step, heirOf(before, step), true, summary, now));
        }
        for (PlannedStep step : standing.later()) {
            rows.add(row(subject, ++seq, step, heirOf(before, step), false, StepRepository.NOTHING, now));
        }
        batch.batchUpdate("""
                insert into workflow.step (subject_kind, subject_id, seq, kind, role, agency_id, group_no, join_rule,
                                           budget_minutes, state, assignee, assignee_name, activated_at, step_due_at,
                                           legal_due_at, code, title, person, place, added)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** What another agency did, its own plan left behind, is on record only; the receipt at the desk stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void supersede(Subject subject) {
        jdbc.sql("""
                update workflow.step
                set state = case state when 'DONE' then 'SUPERSEDED' else state end, added = true
                where subject_kind = ? and subject_id = ? and kind <> 'RECEIVE' and state in ('DONE', 'CANCELLED')
                """).params(subject.kind(), subject.id()).update();
    }

    private static @Nullable Step heirOf(List<Step> before, PlannedStep step) {
        return before.stream()
                .filter(old -> old.isActive() || old.state() == StepState.PLANNED)
                .filter(old -> old.kind() == step.kind() && old.agency().equals(step.agency()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Object[] row(
            Subject subject,
            int seq,
            PlannedStep step,
            @Nullable Step heir,
            boolean active,
            Summary shown,
            Instant now) {
        StepGroup group = step.group();
        boolean goesOn = active && heir != null && heir.isActive();
        Instant since = goesOn && heir != null ? heir.activatedAt() : now;
        return new @Nullable Object[] {
            subject.kind(),
            subject.id(),
            seq,
            step.kind().name(),
            step.role().name(),
            step.agency().value(),
            group == null ? null : group.number(),
            group == null ? null : group.join().name(),
            (int) step.budget().toMinutes(),
            active ? "ACTIVE" : "PLANNED",
            heir == null || heir.assignee() == null ? null : heir.assignee().value(),
            heir == null ? null : heir.assigneeName(),
            active ? StepRepository.timestamp(since) : null,
            active
                    ? StepRepository.timestamp(due(step, goesOn ? heir : null, Objects.requireNonNullElse(since, now)))
                    : null,
            StepRepository.timestamp(shown.legalDueAt()),
            shown.code(),
            shown.title(),
            shown.person(),
            shown.place(),
            goesOn && heir != null && heir.added()
        };
    }

    /** A step that goes on keeps its end unless its budget is another one: the end may be the law's, not the budget's. */
    private @Nullable Instant due(PlannedStep step, @Nullable Step goesOn, Instant since) {
        if (goesOn != null && goesOn.budget().equals(step.budget())) {
            return goesOn.dueAt();
        }
        return step.budget().isZero() ? null : calendars.of(step.agency()).addWorkingTime(since, step.budget());
    }

    /**
     * Moves what is open to the units that took over; nobody has it there yet.
     *
     * @param successors by the unit that is no more
     * @return whether there was anything to move
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(long change, Subject subject, Map<AgencyId, AgencyId> successors, Summary summary) {
        List<Step> open = steps.list(subject).stream()
                .filter(step -> step.isActive() || step.state() == StepState.PLANNED)
                .toList();
        List<Step> moving = open.stream()
                .filter(step -> successors.containsKey(step.agency()))
                .toList();
        if (!moving.isEmpty()) {
            setAside(change, subject);
            for (Step step : moving) {
                jdbc.sql("""
                        update workflow.step
                        set agency_id = ?, assignee = null, assignee_name = null, version = version + 1
                        where id = ?
                        """)
                        .params(
                                Objects.requireNonNull(successors.get(step.agency()))
                                        .value(),
                                step.id().value())
                        .update();
            }
        }
        describe(subject, summary);
        return !moving.isEmpty();
    }

    /** Whoever opens a step again that was done in one of the units finds it in the one that took over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void succeed(long change, Map<AgencyId, AgencyId> successors) {
        successors.forEach((agency, successor) ->
                jdbc.sql("""
                insert into workflow.succession (agency_id, successor_id, change) values (?, ?, ?)
                on conflict (agency_id) do update set successor_id = excluded.successor_id, change = excluded.change
                """).params(agency.value(), successor.value(), change).update());
    }

    /** Takes that back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endSuccession(long change) {
        jdbc.sql("delete from workflow.succession where change = ?")
                .param(change)
                .update();
    }

    /** The units that took over, one after the other; the unit itself while it works. */
    AgencyId successorOf(AgencyId agency) {
        Map<AgencyId, Boolean> seen = new LinkedHashMap<>();
        AgencyId last = agency;
        Optional<AgencyId> next = next(last);
        while (next.isPresent() && seen.put(last, true) == null) {
            last = next.get();
            next = next(last);
        }
        return last;
    }

    private Optional<AgencyId> next(AgencyId agency) {
        return jdbc.sql("select successor_id from workflow.succession where agency_id = ?")
                .param(agency.value())
                .query(Long.class)
                .optional()
                .map(AgencyId::new);
    }

    /** Puts back what a change replaced; whoever undoes it knows that nobody went on meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restore(long change, Subject subject, Summary summary) {
        jdbc.sql("""
                delete from workflow.step
                where subject_kind = ? and subject_id = ? and state in ('ACTIVE', 'PLANNED')
                """).params(subject.kind(), subject.id()).update();
        jdbc.sql("""
                insert into workflow.step overriding system value
                select (jsonb_populate_record(null::workflow.step, step)).* from workflow.replaced_step
                where change = ? and subject_kind = ? and subject_id = ?
                """).params(change, subject.kind(), subject.id()).update();
        jdbc.sql("delete from workflow.replaced_step where change = ? and subject_kind = ? and subject_id = ?")
                .params(change, subject.kind(), subject.id())
                .update();
        describe(subject, summary);
    }

    private void setAside(long change, Subject subject) {
        jdbc.sql("""
                insert into workflow.replaced_step (change, subject_kind, subject_id, step_id, step)
                select ?, subject_kind, subject_id, id, to_jsonb(step) from workflow.step
                where subject_kind = ? and subject_id = ? and state in ('ACTIVE', 'PLANNED')
                """).params(change, subject.kind(), subject.id()).update();
    }

    private void describe(Subject subject, Summary summary) {
        batch.update(
                """
                update workflow.step set legal_due_at = ?, code = ?, title = ?, person = ?, place = ?
                where subject_kind = ? and subject_id = ? and state = 'ACTIVE'
                """,
                StepRepository.timestamp(summary.legalDueAt()),
                summary.code(),
                summary.title(),
                summary.person(),
                summary.place(),
                subject.kind(),
                subject.id());
    }
}
