package vn.motcua.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.directory.AgencyId;

/** Rows of days and hours. */
@Repository
class CalendarRepository {

    private static final String MONTH_DAY_PREFIX = "--";

    private final JdbcClient jdbc;

    CalendarRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarDay> listDays() {
        return jdbc.sql("""
                select date, kind, name, paired_date, source, status from calendar.calendar_day
                where not withdrawn order by date
                """).query((row, number) -> day(row)).list();
    }

    Optional<CalendarDay> findDay(LocalDate date) {
        return jdbc.sql("""
                select date, kind, name, paired_date, source, status from calendar.calendar_day
                where date = ? and not withdrawn
                """).param(date).query((row, number) -> day(row)).optional();
    }

    void saveDecided(CalendarDay day) {
        jdbc.sql("""
                insert into calendar.calendar_day (date, kind, name, paired_date, source, status, origin)
                values (?, ?, ?, ?, ?, ?, 'ADMINISTRATOR')
                on conflict (date) do update set kind = excluded.kind, name = excluded.name,
                    paired_date = excluded.paired_date, source = excluded.source, status = excluded.status,
                    origin = excluded.origin, withdrawn = false
                """).params(valuesOf(day)).update();
    }

    void withdraw(LocalDate date) {
        jdbc.sql("update calendar.calendar_day set withdrawn = true, origin = 'ADMINISTRATOR' where date = ?")
                .param(date)
                .update();
    }

    /** Takes over an edition of the shipped file; whatever an administrator decided stays. */
    void replaceShipped(List<CalendarDay> days) {
        jdbc.sql("delete from calendar.calendar_day where origin = 'SHIPPED'").update();
        for (CalendarDay day : days) {
            jdbc.sql("""
                    insert into calendar.calendar_day (date, kind, name, paired_date, source, status, origin)
                    values (?, ?, ?, ?, ?, ?, 'SHIPPED') on conflict (date) do nothing
                    """).params(valuesOf(day)).update();
        }
    }

    Map<Long, List<OpeningHours>> hoursByAgency() {
        Map<Long, List<OpeningHours>> byAgency = new HashMap<>();
        jdbc.sql("""
                select agency_id, weekday, season_from, season_to, opens, closes, valid_from, valid_to, same_day_limit
                from calendar.working_hours where agency_id is not null order by agency_id, weekday, opens
                """).query(row -> {
            byAgency.merge(row.getLong("agency_id"), List.of(hours(row)), CalendarRepository::join);
        });
        return byAgency;
    }

    List<OpeningHours> standardHours() {
        return jdbc.sql("""
                select weekday, season_from, season_to, opens, closes, valid_from, valid_to, same_day_limit
                from calendar.working_hours where agency_id is null order by weekday, opens
                """).query((row, number) -> hours(row)).list();
    }

    /** Replaces all hours of one agency, or the standard hours when it is null. */
    void replaceHours(@Nullable AgencyId agency, List<OpeningHours> hours) {
        Long id = agency == null ? null : agency.value();
        jdbc.sql("delete from calendar.working_hours where agency_id is not distinct from ?::bigint")
                .param(id)
                .update();
        for (OpeningHours span : hours) {
            Season season = span.season();
            jdbc.sql("""
                    insert into calendar.working_hours
                        (agency_id, weekday, season_from, season_to, opens, closes, valid_from, valid_to, same_day_limit)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .param(id)
                    .param(span.weekday().getValue())
                    .param(season == null ? null : text(season.from()))
                    .param(season == null ? null : text(season.to()))
                    .param(span.opens())
                    .param(span.closes())
                    .param(span.validFrom())
                    .param(span.validTo())
                    .param(span.sameDayLimit())
                    .update();
        }
    }

    private static List<@Nullable Object> valuesOf(CalendarDay day) {
        return Arrays.asList(
                day.date(),
                day.kind().name(),
                day.name(),
                day.pairedDate(),
                day.source(),
                day.status().name());
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("date", LocalDate.class),
                CalendarDay.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("paired_date", LocalDate.class),
                row.getString("source"),
                CalendarDay.Status.valueOf(row.getString("status")));
    }

    private static OpeningHours hours(ResultSet row) throws SQLException {
        return new OpeningHours(
                DayOfWeek.of(row.getInt("weekday")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                season(row.getString("season_from"), row.getString("season_to")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("same_day_limit", LocalTime.class));
    }

    private static @Nullable Season season(@Nullable String from, @Nullable String to) {
        return from == null || to == null
                ? null
                : new Season(MonthDay.parse(MONTH_DAY_PREFIX + from), MonthDay.parse(MONTH_DAY_PREFIX + to));
    }

    private static String text(MonthDay day) {
        return day.toString().substring(MONTH_DAY_PREFIX.length());
    }

    private static List<OpeningHours> join(List<OpeningHours> some, List<OpeningHours> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
