package vn.motcua.dossiers;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.UsualTime;
import vn.motcua.catalog.UsualTimes;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.reference.RevisionWatch;
import vn.motcua.platform.reference.Revisions;

/**
 * Counts every night how long the dossiers of each procedure took that got their result in the last 90 days: in working
 * days of the standard week, so that it can be read beside the legal time. Of fewer than twenty nothing is said.
 */
@Service
class CountedTimes implements UsualTimes {

    static final int FEWEST = 20;

    private static final Duration WINDOW = Duration.ofDays(90);

    private static final String TOPIC = "usual-times";

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Revisions revisions;
    private final RevisionWatch watch;
    private final Clock clock;
    private volatile Map<ProcedureCode, UsualTime> known;

    CountedTimes(JdbcClient jdbc, Calendars calendars, Revisions revisions, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.revisions = revisions;
        this.watch = revisions.watch(TOPIC);
        this.clock = clock;
        this.known = read();
    }

    @Override
    public Optional<UsualTime> find(ProcedureCode code) {
        if (watch.moved()) {
            known = read();
        }
        return Optional.ofNullable(known.get(code));
    }

    private Map<ProcedureCode, UsualTime> read() {
        Map<ProcedureCode, UsualTime> times = new HashMap<>();
        jdbc.sql("select procedure_code, dossiers, half, most from dossiers.usual_time")
                .query(row -> {
                    times.put(
                            new ProcedureCode(row.getString(1)),
                            new UsualTime(row.getInt(2), row.getInt(3), row.getInt(4)));
                });
        return Map.copyOf(times);
    }

    /** How many dossiers of a procedure were received on one day and had their result on another. */
    private record Days(String procedure, LocalDate from, LocalDate to, int dossiers) {}

    /** Counts again; what is too old or too little is forgotten. */
    @Transactional
    public void count() {
        Instant now = clock.instant();
        WorkingCalendar calendar = calendars.standard();
        Map<String, NavigableMap<Integer, Integer>> lengths = new HashMap<>();
        for (Days days : days(now)) {
            lengths.computeIfAbsent(days.procedure(), code -> new TreeMap<>())
                    .merge(workingDays(calendar, days.from(), days.to()), days.dossiers(), Integer::sum);
        }
        jdbc.sql("delete from dossiers.usual_time").update();
        lengths.forEach((code, counted) -> {
            int dossiers = counted.values().stream().mapToInt(Integer::intValue).sum();
            if (dossiers >= FEWEST) {
                jdbc.sql("""
                        insert into dossiers.usual_time (procedure_code, dossiers, half, most, counted_at)
                        values (?, ?, ?, ?, ?)
                        """)
                        .params(code, dossiers, within(counted, dossiers, 50), within(counted, dossiers, 90))
                        .param(Timestamp.from(now))
                        .update();
            }
        });
        revisions.move(TOPIC);
        watch.lookSoon();
    }

    /** A few thousand pairs of days, however many dossiers there are. */
    private List<Days> days(Instant now) {
        List<Days> days = new ArrayList<>();
        jdbc.sql("""
                select procedure_code, (received_at at time zone :zone)::date as received,
                       (finished_at at time zone :zone)::date as finished, count(*) as dossiers
                from dossiers.dossier
                where finished_at >= :since and finished_at <= :now and received_at is not null
                  and status in ('FINISHED', 'HANDED_OVER')
                group by 1, 2, 3
                """)
                .param("zone", VietnamTime.ZONE.getId())
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    days.add(new Days(
                            row.getString("procedure_code"),
                            row.getObject("received", Date.class).toLocalDate(),
                            row.getObject("finished", Date.class).toLocalDate(),
                            row.getInt("dossiers")));
                });
        return days;
    }

    /** Working days after the day of receipt up to the day of the result. */
    static int workingDays(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        return (int) from.plusDays(1)
                .datesUntil(to.isBefore(from) ? from.plusDays(1) : to.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    /** The smallest number of days in which so many of a hundred were done. */
    private static int within(NavigableMap<Integer, Integer> counted, int dossiers, int percent) {
        int done = 0;
        for (Map.Entry<Integer, Integer> length : counted.entrySet()) {
            done += length.getValue();
            if ((long) done * 100 >= (long) dossiers * percent) {
                return length.getKey();
            }
        }
        return counted.lastKey();
    }
}
