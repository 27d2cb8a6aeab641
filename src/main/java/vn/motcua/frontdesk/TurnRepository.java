package vn.motcua.frontdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.AgencyId;

/** SQL over the journal of tickets: what became of them, turn by turn. */
@Repository
class TurnRepository {

    /**
     * A leg begins with a call; leg 0 is what was before the first. Who waited in the line of a leg was called with the
     * next one, unless the ticket was put aside in between; who took the number at home did not stand in the hall.
     */
    private static final String TURNS = """
            with happened as (
                select event.id, event.ticket_id, event.at, event.event, event.group_code, event.counter, ticket.channel,
                       count(*) filter (where event.event = 'CALLED')
                           over (partition by event.ticket_id order by event.id) as leg
                from frontdesk.ticket join frontdesk.ticket_event event on event.ticket_id = ticket.id
                where ticket.desk = :desk and ticket.day between :from and :to and not ticket.test
            ), leg as (
                select ticket_id, leg, min(channel) as channel,
                       min(at) filter (where event = 'CALLED') as called,
                       min(group_code) filter (where event = 'CALLED') as group_code,
                       min(counter) filter (where event = 'CALLED') as counter,
                       min(at) filter (where event = 'STARTED') as started,
                       min(at) filter (where event in ('FINISHED', 'WENT_ON', 'FORWARDED', 'PARKED')) as ended,
                       bool_or(event = 'DID_NOT_COME') as missed,
                       max(id) filter (where event in ('ISSUED', 'WENT_ON', 'FORWARDED', 'CAME_BACK')) as queued_by,
                       max(at) filter (where event in ('ISSUED', 'WENT_ON', 'FORWARDED', 'CAME_BACK')) as queued,
                       max(id) filter (where event in ('PARKED', 'DID_NOT_COME')) as left_by
                from happened group by ticket_id, leg
            ), turn as (
                select leg, called, group_code, counter, started, ended, missed,
                       extract(hour from called at time zone 'Asia/Ho_Chi_Minh')::int as hour,
                       case when lag(leg) over line = 0 and channel = 'WEB' then null
                            when coalesce(lag(left_by) over line, 0) < lag(queued_by) over line
                            then called - lag(queued) over line end as waited
                from leg window line as (partition by ticket_id order by leg)
            )
            """;

    private static final String FIGURES = TURNS + """
            select case when grouping(hour) = 0 then 'HOUR' when grouping(group_code) = 0 then 'GROUP'
                        when grouping(counter) = 0 then 'COUNTER' else 'ALL' end as kind,
                   coalesce(hour::text, group_code, counter::text, '') as key,
                   count(*) as calls, count(ended) as served, count(*) filter (where missed) as missed,
                   extract(epoch from avg(waited)) / 60 as wait,
                   extract(epoch from percentile_cont(0.9) within group (order by waited)) / 60 as long_wait,
                   extract(epoch from avg(started - called)) / 60 as walk,
                   extract(epoch from avg(ended - started)) / 60 as service,
                   extract(epoch from avg(ended - called)) / 60 as occupied
            from turn where leg > 0
            group by grouping sets ((), (hour), (group_code), (counter))
            order by kind, hour, group_code, counter
            """;

    private final JdbcClient jdbc;

    TurnRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The turns of these days, the last one included: all of them, by hour of the call, by group and by counter. */
    List<TurnFigure> list(AgencyId desk, LocalDate from, LocalDate to) {
        return jdbc.sql(FIGURES)
                .param("desk", desk.value())
                .param("from", from)
                .param("to", to)
                .query(TurnRepository::figure)
                .list();
    }

    private static TurnFigure figure(ResultSet row, int number) throws SQLException {
        return new TurnFigure(
                TurnFigure.By.valueOf(row.getString("kind")),
                row.getString("key"),
                row.getInt("calls"),
                row.getInt("served"),
                row.getInt("missed"),
                minutes(row, "wait"),
                minutes(row, "long_wait"),
                minutes(row, "walk"),
                minutes(row, "service"),
                minutes(row, "occupied"));
    }

    private static @Nullable Double minutes(ResultSet row, String column) throws SQLException {
        double minutes = row.getDouble(column);
        return row.wasNull() ? null : (Double) minutes;
    }

    /** Tickets for that day. */
    int issued(AgencyId desk, LocalDate day) {
        return jdbc.sql("select count(*) from frontdesk.ticket where desk = ? and day = ? and not test")
                .params(desk.value(), day)
                .query(Integer.class)
                .single();
    }

    /** The number drawn last for a day, by code of the group. */
    Map<String, Integer> lastNumbers(AgencyId desk, LocalDate day) {
        Map<String, Integer> last = new HashMap<>();
        jdbc.sql("select group_code, last from frontdesk.series where desk = ? and day = ?")
                .params(desk.value(), day)
                .query(row -> {
                    last.put(row.getString("group_code"), row.getInt("last"));
                });
        return last;
    }

    /**
     * How many take a number within each hour of such a day: the mean of the days that are given and on which anybody
     * came; empty when nobody did.
     */
    Map<Integer, Double> arrivals(AgencyId desk, List<LocalDate> days) {
        Map<Integer, Double> arrivals = new HashMap<>();
        jdbc.sql("""
                select extract(hour from issued_at at time zone 'Asia/Ho_Chi_Minh')::int as hour,
                       count(*)::float / max(known) as came
                from (select issued_at,
                             (select count(distinct day) from frontdesk.ticket
                              where desk = :desk and day = any(cast(:days as date[])) and not test) as known
                      from frontdesk.ticket
                      where desk = :desk and day = any(cast(:days as date[])) and not test
                        and (issued_at at time zone 'Asia/Ho_Chi_Minh')::date = day) came
                group by hour
                """)
                .param("desk", desk.value())
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    arrivals.put(row.getInt("hour"), row.getDouble("came"));
                });
        return arrivals;
    }
}
