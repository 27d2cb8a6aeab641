package vn.motcua.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.dossiers.DossierMilestone;
import vn.motcua.platform.VietnamTime;

/**
 * How many dossiers a day. Each milestone is a row of its own until a job adds it to its day; who reads adds both, so a
 * figure is true from the commit of the command on.
 */
@Service
public class DailyFigures {

    private final JdbcClient jdbc;

    DailyFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void count(DossierMilestone reached) {
        jdbc.sql("""
                insert into insight.milestone (day, desk, kind, late) values (?, ?, ?, ?)
                """)
                .params(
                        VietnamTime.dateOf(reached.at()),
                        reached.receivedAt().value(),
                        reached.kind().name(),
                        reached.late())
                .update();
    }

    /** Adds what was counted since to its days: in one statement, so that nothing is counted twice or never. */
    @Transactional
    public void fold() {
        jdbc.sql("""
                with taken as (delete from insight.milestone returning *)
                insert into insight.daily (day, desk, kind, late, dossiers)
                select day, desk, kind, late, count(*) from taken
                group by day, desk, kind, late
                on conflict (day, desk, kind, late)
                do update set dossiers = daily.dossiers + excluded.dossiers
                """).update();
    }

    /**
     * Every day from one to another, the last first, also those on which nothing happened.
     *
     * @param desk where the dossiers were filed; null for all of the province
     */
    @Transactional(readOnly = true)
    public List<DayFigures> list(@Nullable AgencyId desk, LocalDate from, LocalDate to) {
        Map<LocalDate, DayFigures> days = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> days.put(day, DayFigures.none(day)));
        String range = " where day between :from and :to" + (desk == null ? "" : " and desk = :desk");
        JdbcClient.StatementSpec question =
                jdbc.sql("""
                select day, kind, late, sum(dossiers) dossiers from (
                    select day, kind, late, dossiers from insight.daily %s
                    union all
                    select day, kind, late, 1 from insight.milestone %s) counted
                group by day, kind, late
                """.formatted(range, range)).param("from", from).param("to", to);
        if (desk != null) {
            question = question.param("desk", desk.value());
        }
        question.query(row -> {
            LocalDate day = row.getObject("day", LocalDate.class);
            DayFigures figures = figures(
                    day,
                    DossierMilestone.Kind.valueOf(row.getString("kind")),
                    row.getBoolean("late"),
                    row.getLong("dossiers"));
            days.merge(day, figures, DayFigures::plus);
        });
        return new ArrayList<>(days.values()).reversed();
    }

    private static DayFigures figures(LocalDate day, DossierMilestone.Kind kind, boolean late, long dossiers) {
        return switch (kind) {
            case FILED -> new DayFigures(day, dossiers, 0, 0, 0, 0);
            case RECEIVED -> new DayFigures(day, 0, dossiers, 0, 0, 0);
            case FINISHED -> new DayFigures(day, 0, 0, dossiers, late ? dossiers : 0, 0);
            case HANDED_OVER -> new DayFigures(day, 0, 0, 0, 0, dossiers);
        };
    }
}
