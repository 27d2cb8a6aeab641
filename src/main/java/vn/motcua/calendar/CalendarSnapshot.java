package vn.motcua.calendar;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Days and hours as of one moment, with the calendars built from them. Units with the same hours share one calendar.
 */
final class CalendarSnapshot {

    private final List<CalendarDay> days;
    private final List<OpeningHours> standard;
    private final Map<Long, List<OpeningHours>> byAgency;
    private final Map<List<OpeningHours>, WorkingCalendar> calendars = new ConcurrentHashMap<>();

    CalendarSnapshot(List<CalendarDay> days, List<OpeningHours> standard, Map<Long, List<OpeningHours>> byAgency) {
        this.days = days;
        this.standard = standard;
        this.byAgency = byAgency;
    }

    static CalendarSnapshot read(CalendarRepository rows) {
        return new CalendarSnapshot(rows.listDays(), rows.standardHours(), rows.hoursByAgency());
    }

    List<CalendarDay> days() {
        return days;
    }

    List<OpeningHours> standardHours() {
        return standard;
    }

    List<OpeningHours> hoursOf(long agency) {
        return byAgency.getOrDefault(agency, List.of());
    }

    Set<Long> agenciesWithHours() {
        return byAgency.keySet();
    }

    WorkingCalendar withHours(List<OpeningHours> own) {
        return calendars.computeIfAbsent(
                own, hours -> WorkingCalendar.of(days, hours, standard, SameDayLimit.STANDARD));
    }
}
