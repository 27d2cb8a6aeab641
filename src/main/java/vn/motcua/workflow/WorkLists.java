package vn.motcua.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;
import vn.motcua.directory.StaffId;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.text.LikePattern;

/**
 * What an actor can work on now, the most urgent first. Permissions are part of the SQL, so a list and its count
 * can never differ, and nothing outside the actor's roles and units is ever read.
 */
@Service
public class WorkLists {

    static final String LINE = """
            id, subject_kind, subject_id, kind, role, agency_id, assignee, assignee_name, step_due_at, legal_due_at, code,
            title, person, place
            """;

    private final JdbcClient jdbc;
    private final Reach reach;

    WorkLists(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** One page, sorted by the time left. */
    @Transactional(readOnly = true)
    public List<WorkItem> list(Actor actor, WorkQuery query, int offset, int size) {
        Lines lines = lines(actor, query, LINE, "order by legal_due_at, id limit ?", offset + size);
        return jdbc.sql("select * from (" + lines.sql() + ") line order by legal_due_at, id offset ? limit ?")
                .params(lines.parameters())
                .params(offset, size)
                .query(WorkLists::item)
                .list();
    }

    static WorkItem item(ResultSet row, int number) throws SQLException {
        long assignee = row.getLong("assignee");
        return new WorkItem(
                new StepId(row.getLong("id")),
                new Subject(row.getString("subject_kind"), row.getLong("subject_id")),
                StepRepository.summary(row),
                StepKind.valueOf(row.getString("kind")),
                Role.valueOf(row.getString("role")),
                new AgencyId(row.getLong("agency_id")),
                assignee == 0 ? null : new StaffId(assignee),
                row.getString("assignee_name"),
                StepRepository.instant(row, "step_due_at"));
    }

    /** How many lines the whole list has, counted as far as {@link WorkCount#LIMIT}. */
    @Transactional(readOnly = true)
    public WorkCount count(Actor actor, WorkQuery query) {
        Lines lines = lines(actor, query, "id", "limit ?", WorkCount.LIMIT + 1);
        return new WorkCount(jdbc.sql("select count(*) from (select from (" + lines.sql() + ") line limit ?) counted")
                .params(lines.parameters())
                .param(WorkCount.LIMIT + 1)
                .query(Integer.class)
                .single());
    }

    private record Lines(String sql, List<@Nullable Object> parameters) {}

    /**
     * The first lines of each (unit, role) the actor holds, each read from its own range of the index; merging them
     * costs what is asked for, however long the whole list is. What an actor took is read from its own index.
     */
    private Lines lines(Actor actor, WorkQuery query, String columns, String end, int limit) {
        Reach.Pairs pairs = reach.pairs(actor);
        List<@Nullable Object> parameters = new ArrayList<>(List.of(pairs.agencies(), pairs.roles()));
        String filter = filter(query, parameters);
        if (query.whose() == WorkQuery.Whose.MINE) {
            parameters.add(actor.id());
            return new Lines(
                    "select " + columns + " from workflow.step where state = 'ACTIVE'"
                            + " and (agency_id, role) in (select * from unnest(?::bigint[], ?::text[]))" + filter
                            + " and assignee = ?",
                    parameters);
        }
        parameters.add(limit);
        return new Lines(
                "select part.* from unnest(?::bigint[], ?::text[]) pair (agency, held), lateral (select " + columns
                        + " from workflow.step where state = 'ACTIVE' and agency_id = pair.agency and role = pair.held"
                        + filter + " " + end + ") part",
                parameters);
    }

    private static String filter(WorkQuery query, List<@Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder();
        if (query.whose() == WorkQuery.Whose.NOBODY) {
            sql.append(" and assignee is null");
        }
        if (!query.kinds().isEmpty()) {
            sql.append(" and kind = any (?)");
            parameters.add(query.kinds().stream().map(Enum::name).toArray(String[]::new));
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
        return sql.toString();
    }
}
