package vn.motcua.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.calendar.Calendars;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.security.Actor;

/** SQL of the step table. */
@Repository
class StepRepository {

    private static final String SELECT = """
            select id, seq, kind, role, agency_id, group_no, join_rule, budget_minutes, state, assignee, assignee_name,
                   activated_at, step_due_at, finished_at, finished_by, outcome, remark, added, code, title, person,
                   place, legal_due_at
            from workflow.step where subject_kind = ? and subject_id = ? order by seq
            """;

    /** What a step shows in lists that none shows. */
    static final Summary NOTHING = new Summary("", "", "", "", null);

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final WorkScreens screens;

    StepRepository(JdbcClient jdbc, JdbcTemplate batch, WorkScreens screens) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.screens = screens;
    }

    /** @param summary what lists show of the first step, which is active; null when none is */
    void insert(
            Subject subject,
            @Nullable Summary summary,
            List<PlannedStep> plan,
            Instant now,
            @Nullable Instant firstDueAt) {
        List<Object[]> rows = new ArrayList<>();
        if (summary != null) {
            screens.changed(plan.getFirst().agency());
        }
        for (int i = 0; i < plan.size(); i++) {
            PlannedStep step = plan.get(i);
            StepGroup group = step.group();
            boolean first = i == 0 && summary != null;
            Summary shown = i == 0 && summary != null ? summary : NOTHING;
            rows.add(new @Nullable Object[] {
                subject.kind(),
                subject.id(),
                i + 1,
                step.kind().name(),
                step.role().name(),
                step.agency().value(),
                group == null ? null : group.number(),
                group == null ? null : group.join().name(),
                (int) step.budget().toMinutes(),
                first ? "ACTIVE" : "PLANNED",
                first ? Timestamp.from(now) : null,
                first ? timestamp(firstDueAt) : null,
                timestamp(shown.legalDueAt()),
                shown.code(),
                shown.title(),
                shown.person(),
                shown.place()
            });
        }
        batch.batchUpdate("""
                insert into workflow.step (subject_kind, subject_id, seq, kind, role, agency_id, group_no, join_rule,
                                           budget_minutes, state, activated_at, step_due_at, legal_due_at, code,
                                           title, person, place)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /**
     * Makes room behind a step; greater positions stay in their order. Positions are unique and rows are moved one by
     * one, so none moves directly to where another still stands.
     */
    void shift(Subject subject, int behind, int by) {
        jdbc.sql("update workflow.step set seq = -seq - ? where subject_kind = ? and subject_id = ? and seq > ?")
                .params(by, subject.kind(), subject.id(), behind)
                .update();
        jdbc.sql("update workflow.step set seq = -seq where subject_kind = ? and subject_id = ? and seq < 0")
                .params(subject.kind(), subject.id())
                .update();
    }

    /**
     * A step that an officer puts in.
     *
     * @param dueAt until when; null for one whose turn has not come
     */
    record Added(
            AgencyId agency,
            @Nullable StepGroup group,
            Duration budget,
            @Nullable Instant dueAt) {}

    /** Steps of other agencies, active those that are due, and planned behind them the step that goes on. */
    void insertAdded(Subject subject, Summary shown, List<Added> added, Step onward, Instant now) {
        List<Object[]> rows = new ArrayList<>();
        int seq = onward.seq();
        for (Added step : added) {
            StepGroup group = step.group();
            boolean active = step.dueAt() != null;
            Summary lists = active ? shown : NOTHING;
            if (active) {
                screens.changed(step.agency());
            }
            rows.add(new @Nullable Object[] {
                subject.kind(),
                subject.id(),
                ++seq,
                StepKind.CONSULT.name(),
                Role.CONSULTED_AGENCY.name(),
                step.agency().value(),
                group == null ? null : group.number(),
                group == null ? null : group.join().name(),
                (int) step.budget().toMinutes(),
                active ? "ACTIVE" : "PLANNED",
                null,
                null,
                active ? Timestamp.from(now) : null,
                timestamp(step.dueAt()),
                timestamp(lists.legalDueAt()),
                lists.code(),
                lists.title(),
                lists.person(),
                lists.place()
            });
        }
        rows.add(new @Nullable Object[] {
            subject.kind(),
            subject.id(),
            ++seq,
            onward.kind().name(),
            onward.role().name(),
            onward.agency().value(),
            null,
            null,
            (int) onward.budget().toMinutes(),
            "PLANNED",
            onward.assignee() == null ? null : onward.assignee().value(),
            onward.assigneeName(),
            null,
            null,
            null,
            "",
            "",
            "",
            ""
        });
        batch.batchUpdate("""
                insert into workflow.step (subject_kind, subject_id, seq, kind, role, agency_id, group_no, join_rule,
                                           budget_minutes, state, assignee, assignee_name, activated_at, step_due_at,
                                           legal_due_at, code, title, person, place, added)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                """, rows);
    }

    List<Step> list(Subject subject) {
        return jdbc.sql(SELECT)
                .params(subject.kind(), subject.id())
                .query(StepRepository::step)
                .list();
    }

    /** Steps of many subjects, each in its order. */
    void list(String kind, List<Long> subjects, BiConsumer<Long, Step> each) {
        jdbc.sql("""
                select subject_id, id, seq, kind, role, agency_id, group_no, join_rule, budget_minutes, state, assignee,
                       assignee_name, activated_at, step_due_at, finished_at, finished_by, outcome, remark, added
                from workflow.step where subject_kind = ? and subject_id = any (?) order by subject_id, seq
                """)
                .params(kind, subjects.toArray(Long[]::new))
                .query((ResultSet row) -> each.accept(row.getLong("subject_id"), step(row, 0)));
    }

    Work open(
            Subject subject,
            BiPredicate<Actor, Step> mayWork,
            BiFunction<Step, Instant, @Nullable Instant> dueAt,
            UnaryOperator<AgencyId> successor,
            Instant now) {
        List<Step> steps = new ArrayList<>();
        List<Summary> shown = new ArrayList<>();
        jdbc.sql(SELECT).params(subject.kind(), subject.id()).query((ResultSet row) -> {
            Step step = step(row, 0);
            steps.add(step);
            if (step.isActive()) {
                shown.add(summary(row));
            }
        });
        return new Work(subject, steps, shown.isEmpty() ? null : shown.getFirst(), mayWork, dueAt, successor, now);
    }

    /** Only active steps carry what lists show; the others are never listed. */
    void update(Work work) {
        List<Object[]> rows = new ArrayList<>();
        for (Step step : work.changed()) {
            Summary shown = step.isActive() ? work.summary() : NOTHING;
            screens.changed(step.agency());
            rows.add(new @Nullable Object[] {
                step.state().name(),
                step.assignee() == null ? null : step.assignee().value(),
                step.assigneeName(),
                timestamp(step.activatedAt()),
                timestamp(step.dueAt()),
                timestamp(step.finishedAt()),
                step.finishedBy(),
                step.outcome(),
                step.remark(),
                timestamp(shown.legalDueAt()),
                shown.code(),
                shown.title(),
                shown.person(),
                shown.place(),
                step.agency().value(),
                step.id().value()
            });
        }
        if (!rows.isEmpty()) {
            batch.batchUpdate("""
                    update workflow.step
                    set state = ?, assignee = ?, assignee_name = ?, activated_at = ?, step_due_at = ?, finished_at = ?,
                        finished_by = ?, outcome = ?, remark = ?, legal_due_at = ?, code = ?, title = ?, person = ?,
                        place = ?, agency_id = ?, version = version + 1
                    where id = ?
                    """, rows);
        }
    }

    /** Subjects all of whose open steps wait for a deadline that is over. */
    List<Subject> listPastDeadline(String kind, Instant now) {
        return jdbc.sql("""
                select subject_id from workflow.step
                where state = 'ACTIVE' and join_rule = 'DEADLINE' and subject_kind = ?
                group by subject_id having max(step_due_at) <= ?
                """).params(kind, Timestamp.from(now)).query(Long.class).list().stream()
                .map(id -> new Subject(kind, id))
                .toList();
    }

    /** Budgets are counted anew, but for steps of the desk and corrections, whose time is set by law. */
    void reproject(String kind, Collection<Long> subjects, Map<Long, Instant> legal, Calendars calendars) {
        List<Object[]> rows = new ArrayList<>();
        jdbc.sql("""
                        select id, subject_id, kind, agency_id, activated_at, budget_minutes, step_due_at, legal_due_at
                        from workflow.step where state = 'ACTIVE' and subject_kind = ? and subject_id = any (?)
                        """).params(kind, subjects.toArray(Long[]::new)).query(row -> {
            Instant since = Objects.requireNonNull(instant(row, "activated_at"));
            Instant due = instant(row, "step_due_at");
            Instant legalDue = instant(row, "legal_due_at");
            int budget = row.getInt("budget_minutes");
            boolean budgeted = budget > 0 && StepKind.valueOf(row.getString("kind")) != StepKind.RECEIVE;
            Instant newDue = budgeted
                    ? calendars
                            .of(new AgencyId(row.getLong("agency_id")))
                            .addWorkingTime(since, Duration.ofMinutes(budget))
                    : due;
            Instant newLegal = legal.getOrDefault(row.getLong("subject_id"), legalDue);
            if (!Objects.equals(due, newDue) || !Objects.equals(legalDue, newLegal)) {
                rows.add(new @Nullable Object[] {
                    timestamp(newDue), timestamp(newLegal), row.getLong("id"), timestamp(since)
                });
            }
        });
        if (!rows.isEmpty()) {
            batch.batchUpdate("""
                    update workflow.step set step_due_at = ?, legal_due_at = ?, version = version + 1
                    where id = ? and state = 'ACTIVE' and activated_at = ?
                    """, rows);
        }
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        long assignee = row.getLong("assignee");
        String join = row.getString("join_rule");
        return new Step(
                new StepId(row.getLong("id")),
                row.getInt("seq"),
                StepKind.valueOf(row.getString("kind")),
                Role.valueOf(row.getString("role")),
                new AgencyId(row.getLong("agency_id")),
                join == null ? null : new StepGroup(row.getInt("group_no"), JoinRule.valueOf(join)),
                Duration.ofMinutes(row.getInt("budget_minutes")),
                StepState.valueOf(row.getString("state")),
                assignee == 0 ? null : new StaffId(assignee),
                row.getString("assignee_name"),
                instant(row, "activated_at"),
                instant(row, "step_due_at"),
                instant(row, "finished_at"),
                row.getObject("finished_by", Long.class),
                row.getString("outcome"),
                row.getString("remark"),
                row.getBoolean("added"));
    }

    static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getString("code"),
                row.getString("title"),
                row.getString("person"),
                row.getString("place"),
                instant(row, "legal_due_at"));
    }
}
