package vn.motcua.frontdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.security.Actor;

/** SQL of counters and their journal. */
@Repository
class CounterRepository {

    private final JdbcClient jdbc;

    CounterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What those counters do or did that day, by number; who did nothing yet is not there. */
    Map<Integer, CounterState> listOf(AgencyId desk, LocalDate day) {
        return jdbc
                .sql("select * from frontdesk.counter where desk = ? and day = ?")
                .params(desk.value(), day)
                .query(CounterRepository::state)
                .list()
                .stream()
                .collect(Collectors.toMap(CounterState::number, Function.identity()));
    }

    /** What a counter does; closed when it did nothing yet that day. */
    CounterState get(AgencyId desk, int number, LocalDate day, Instant now) {
        return jdbc.sql("select * from frontdesk.counter where desk = ? and number = ? and day = ?")
                .params(desk.value(), number, day)
                .query(CounterRepository::state)
                .optional()
                .orElseGet(() -> new CounterState(number, day, CounterState.Status.CLOSED, now, "", null, null, 0));
    }

    /** Writes what it does now. */
    void save(AgencyId desk, CounterState counter, Actor actor) {
        jdbc.sql("""
                insert into frontdesk.counter (desk, number, day, state, since, officer, officer_name, ticket_id, free_since,
                                               in_row)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (desk, number) do update
                set day = excluded.day, state = excluded.state, since = excluded.since, officer = excluded.officer,
                    officer_name = excluded.officer_name, ticket_id = excluded.ticket_id,
                    free_since = excluded.free_since, in_row = excluded.in_row
                """)
                .params(
                        desk.value(),
                        counter.number(),
                        counter.day(),
                        counter.status().name())
                .params(Timestamp.from(counter.since()), actor.key(), counter.officer())
                .param(counter.ticketId())
                .param(counter.freeSince() == null ? null : Timestamp.from(counter.freeSince()))
                .param(counter.inRow())
                .update();
    }

    /** Whoever was at a counter on an earlier day is there no more. */
    void clearBefore(AgencyId desk, LocalDate today) {
        jdbc.sql("update frontdesk.counter set ticket_id = null, state = 'CLOSED' where desk = ? and day < ?")
                .params(desk.value(), today)
                .update();
    }

    void journal(AgencyId desk, int number, CounterAction event, Instant at, Actor actor) {
        jdbc.sql("""
                insert into frontdesk.counter_event (desk, number, at, event, actor, actor_name) values (?, ?, ?, ?, ?, ?)
                """)
                .params(desk.value(), number, Timestamp.from(at), event.name(), actor.key(), actor.name())
                .update();
    }

    /** The counters that the officer used that day, the last one first. */
    List<Integer> listAt(AgencyId desk, LocalDate day, Actor officer) {
        return jdbc.sql(
                        "select number from frontdesk.counter where desk = ? and day = ? and officer = ? order by since desc")
                .params(desk.value(), day, officer.key())
                .query(Integer.class)
                .list();
    }

    private static CounterState state(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp free = row.getTimestamp("free_since");
        return new CounterState(
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                CounterState.Status.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                row.getString("officer_name"),
                row.getObject("ticket_id", Long.class),
                free == null ? null : free.toInstant(),
                row.getInt("in_row"));
    }
}
