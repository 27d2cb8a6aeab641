package vn.motcua.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;

/** SQL of the step table. */
@Repository
class StepRepository {

    private static final String COLUMNS = """
            select id, seq, kind, role, agency_id, group_no, join_rule, state, assignee, assignee_name, activated_at,
                   step_due_at, finished_at, remark
            from workflow.step
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    StepRepository(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void insert(Subject subject, Summary summary, List<PlannedStep> plan, Instant now, @Nullable Instant firstDueAt) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            PlannedStep step = plan.get(i);
            StepGroup group = step.group();
            boolean first = i == 0;
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
                step.note(),
                first ? "ACTIVE" : "PLANNED",
                first ? Timestamp.from(now) : null,
                first ? timestamp(firstDueAt) : null,
                timestamp(summary.legalDueAt()),
                summary.code(),
                summary.title(),
                summary.person(),
                summary.place()
            });
        }
        batch.batchUpdate("""
                insert into workflow.step (subject_kind, subject_id, seq, kind, role, agency_id, group_no, join_rule,
                                           budget_minutes, note, state, activated_at, step_due_at, legal_due_at, code,
                                           title, person, place)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    List<Step> list(Subject subject) {
        return jdbc.sql(COLUMNS + " where subject_kind = ? and subject_id = ? order by seq")
                .params(subject.kind(), subject.id())
                .query(StepRepository::step)
                .list();
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

    Optional<Duration> budget(StepId id) {
        return jdbc.sql("select budget_minutes from workflow.step where id = ? and budget_minutes > 0")
                .param(id.value())
                .query(Long.class)
                .optional()
                .map(Duration::ofMinutes);
    }

    void assign(StepId id, StaffId assignee, String name) {
        jdbc.sql("update workflow.step set assignee = ?, assignee_name = ?, version = version + 1 where id = ?")
                .params(assignee.value(), name, id.value())
                .update();
    }

    void finish(Step step, long by, String outcome, @Nullable String remark, Instant now) {
        jdbc.sql("""
                update workflow.step
                set state = 'DONE', finished_at = ?, finished_by = ?, outcome = ?, remark = ?, version = version + 1
                where id = ?
                """)
                .param(Timestamp.from(now))
                .param(by)
                .param(outcome)
                .param(remark)
                .param(step.id().value())
                .update();
    }

    void activate(StepId id, Instant now, @Nullable Instant dueAt) {
        jdbc.sql("""
                update workflow.step
                set state = 'ACTIVE', activated_at = ?, step_due_at = ?, version = version + 1
                where id = ?
                """)
                .param(Timestamp.from(now))
                .param(timestamp(dueAt))
                .param(id.value())
                .update();
    }

    void cancel(StepId id, Instant now) {
        jdbc.sql("""
                update workflow.step set state = 'CANCELLED', finished_at = ?, version = version + 1 where id = ?
                """).params(Timestamp.from(now), id.value()).update();
    }

    /** The steps after the one gone back to are planned again; whoever had them keeps them. */
    void reopen(Subject subject, int fromSeq, int toSeq) {
        jdbc.sql("""
                update workflow.step
                set state = 'PLANNED', finished_at = null, finished_by = null, version = version + 1
                where subject_kind = ? and subject_id = ? and seq between ? and ?
                """).params(subject.kind(), subject.id(), fromSeq, toSeq).update();
    }

    void cancelOpen(Subject subject, Instant now) {
        jdbc.sql("""
                update workflow.step set state = 'CANCELLED', finished_at = ?, version = version + 1
                where subject_kind = ? and subject_id = ? and state in ('PLANNED', 'ACTIVE')
                """).params(Timestamp.from(now), subject.kind(), subject.id()).update();
    }

    void describe(Subject subject, Summary summary) {
        jdbc.sql("""
                update workflow.step set legal_due_at = ?, code = ?, title = ?, person = ?, place = ?
                where subject_kind = ? and subject_id = ? and state in ('PLANNED', 'ACTIVE')
                """)
                .param(timestamp(summary.legalDueAt()))
                .params(List.of(summary.code(), summary.title(), summary.person(), summary.place()))
                .params(subject.kind(), subject.id())
                .update();
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
                StepState.valueOf(row.getString("state")),
                assignee == 0 ? null : new StaffId(assignee),
                row.getString("assignee_name"),
                instant(row, "activated_at"),
                instant(row, "step_due_at"),
                instant(row, "finished_at"),
                row.getString("remark"));
    }
}
