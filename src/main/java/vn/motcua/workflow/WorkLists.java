package vn.motcua.workflow;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.LikePattern;

/**
 * What an actor can work on now, the most urgent first. Permissions are part of the SQL, so a list and its count
 * can never differ, and nothing outside the actor's roles and units is ever read.
 */
@Service
public class WorkLists {

    private final JdbcClient jdbc;
    private final Reach reach;

    WorkLists(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** One page, sorted by the time left. */
    @Transactional(readOnly = true)
    public List<WorkItem> list(Actor actor, WorkQuery query, int offset, int size) {
        Condition condition = condition(actor, query);
        return jdbc.sql("""
                        select id, subject_kind, subject_id, kind, agency_id, assignee, assignee_name, step_due_at,
                               legal_due_at, code, title, person, place
                        from workflow.step
                        """ + condition.sql() + " order by legal_due_at nulls last, id offset ? limit ?")
                .params(condition.parameters())
                .params(offset, size)
                .query((row, number) -> {
                    long assignee = row.getLong("assignee");
                    return new WorkItem(
                            new StepId(row.getLong("id")),
                            new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                            StepRepository.summary(row),
                            StepKind.valueOf(row.getString("kind")),
                            new AgencyId(row.getLong("agency_id")),
                            assignee == 0 ? null : new StaffId(assignee),
                            row.getString("assignee_name"),
                            StepRepository.instant(row, "step_due_at"));
                })
                .list();
    }

    /** How many lines the whole list has. */
    @Transactional(readOnly = true)
    public long count(Actor actor, WorkQuery query) {
        Condition condition = condition(actor, query);
        return jdbc.sql("select count(*) from workflow.step " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    private record Condition(String sql, List<@Nullable Object> parameters) {}

    private Condition condition(Actor actor, WorkQuery query) {
        Reach.Pairs pairs = reach.pairs(actor);
        StringBuilder sql = new StringBuilder("""
                where state = 'ACTIVE'
                  and (agency_id, role) in (select * from unnest(?::bigint[], ?::text[]))
                """);
        List<@Nullable Object> parameters = new ArrayList<>(List.of(pairs.agencies(), pairs.roles()));
        if (!query.kinds().isEmpty()) {
            sql.append(" and kind = any (?)");
            parameters.add(query.kinds().stream().map(Enum::name).toArray(String[]::new));
        }
        if (query.mine()) {
            sql.append(" and assignee = ?");
            parameters.add(actor.id());
        }
        if (query.dueFrom() != null) {
            sql.append(" and legal_due_at >= ?");
            parameters.add(Timestamp.from(Objects.requireNonNull(query.dueFrom())));
        }
        if (query.dueBefore() != null) {
            sql.append(" and legal_due_at < ?");
            parameters.add(Timestamp.from(Objects.requireNonNull(query.dueBefore())));
        }
        String text = query.text();
        if (text != null && !text.isBlank()) {
            sql.append(" and (code ilike ? or title ilike ? or person ilike ?)");
            String pattern = LikePattern.containing(text);
            parameters.addAll(List.of(pattern, pattern, pattern));
        }
        return new Condition(sql.toString(), parameters);
    }
}
