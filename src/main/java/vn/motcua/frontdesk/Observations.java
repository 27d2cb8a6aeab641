package vn.motcua.frontdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.forecast.CentreMemory;

/**
 * What was seen at the centres, written with the command that saw it and read once by each node: a node's memory of a
 * centre goes on from the last row it knows.
 */
@Component
class Observations {

    /** Rows of a centre that a node reads when it knows none: the last weeks. */
    private static final int LONGEST_MEMORY = 20_000;

    private static final double SECONDS = 60;

    /** Minutes. */
    private static final double SHORTEST_SERVICE = 0.1;

    private enum Kind {
        SERVED,
        MISSED,
        PAUSED,
        CAME,
        WAITED,
        OPEN,
        AWAY
    }

    private static final class Known {
        private final CentreMemory memory = new CentreMemory();
        private long last;
    }

    private record Row(
            long id, Kind kind, String group, int counter, double minutes, boolean flag, CentreMemory.Raw said) {}

    private final JdbcClient jdbc;
    private final ConcurrentHashMap<AgencyId, Known> known = new ConcurrentHashMap<>();

    Observations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks what is known of a centre; one question at a time. */
    <T> T with(AgencyId desk, Function<CentreMemory, T> question) {
        Known centre = known.computeIfAbsent(desk, added -> new Known());
        synchronized (centre) {
            for (Row row : rowsSince(desk, centre.last)) {
                learn(centre.memory, row);
                centre.last = row.id();
            }
            return question.apply(centre.memory);
        }
    }

    private static void learn(CentreMemory memory, Row row) {
        switch (row.kind()) {
            case SERVED -> memory.served(row.group(), row.counter(), row.minutes());
            case MISSED -> memory.missed(row.minutes());
            case PAUSED -> memory.paused(row.minutes());
            case CAME -> memory.came(row.group(), row.flag());
            case WAITED -> memory.waited(row.said(), row.minutes());
            case OPEN -> memory.wasOpen(row.minutes(), row.flag());
            case AWAY -> memory.wasAway(row.minutes(), row.flag());
        }
    }

    private List<Row> rowsSince(AgencyId desk, long last) {
        List<Row> rows = new ArrayList<>(
                jdbc.sql("select * from frontdesk.observation where desk = ? and id > ? order by id desc limit ?")
                        .params(desk.value(), last, LONGEST_MEMORY)
                        .query(Observations::row)
                        .list());
        Collections.reverse(rows);
        return rows;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String group = row.getString("group_code");
        return new Row(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                group == null ? "" : group,
                row.getInt("counter"),
                row.getDouble("minutes"),
                row.getBoolean("flag"),
                new CentreMemory.Raw(row.getDouble("p10"), row.getDouble("p50"), row.getDouble("p90")));
    }

    /** A press by mistake, ended at once, is no service to learn from. */
    void served(Ticket ticket, int counter, Instant called, Instant now) {
        if (minutes(called, now) < SHORTEST_SERVICE) {
            return;
        }
        write(
                ticket.desk(),
                now,
                Kind.SERVED,
                ticket.group(),
                counter,
                minutes(called, now) / ticket.load(),
                false,
                null);
    }

    void missed(Ticket ticket, Instant called, Instant now) {
        write(ticket.desk(), now, Kind.MISSED, ticket.group(), null, minutes(called, now), false, null);
    }

    void paused(AgencyId desk, int counter, Instant free, Instant now) {
        write(desk, now, Kind.PAUSED, null, counter, minutes(free, now), false, null);
    }

    void came(Ticket ticket, boolean inFront, Instant now) {
        write(ticket.desk(), now, Kind.CAME, ticket.group(), null, 0, inFront, null);
    }

    void waited(Ticket ticket, CentreMemory.Raw said, double worked, Instant now) {
        write(ticket.desk(), now, Kind.WAITED, ticket.group(), null, worked, false, said);
    }

    void wasOpen(AgencyId desk, int counter, Duration open, boolean left, Instant now) {
        write(desk, now, Kind.OPEN, null, counter, open.toSeconds() / SECONDS, left, null);
    }

    void wasAway(AgencyId desk, int counter, Duration away, boolean back, Instant now) {
        write(desk, now, Kind.AWAY, null, counter, away.toSeconds() / SECONDS, back, null);
    }

    static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / (SECONDS * 1000);
    }

    private void write(
            AgencyId desk,
            Instant now,
            Kind kind,
            @Nullable String group,
            @Nullable Integer counter,
            double minutes,
            boolean flag,
            CentreMemory.@Nullable Raw said) {
        jdbc.sql("""
                insert into frontdesk.observation (desk, at, kind, group_code, counter, minutes, flag, p10, p50, p90)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(desk.value(), Timestamp.from(now), kind.name())
                .param(group)
                .param(counter)
                .params(Math.max(0, minutes), flag)
                .param(said == null ? null : said.p10())
                .param(said == null ? null : said.p50())
                .param(said == null ? null : said.p90())
                .update();
    }
}
