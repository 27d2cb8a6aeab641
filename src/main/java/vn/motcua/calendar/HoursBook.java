package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which hours hold on a date. The most specific week wins as a whole: the unit's own before the default, a season's
 * before the year's. A swapped working day takes the full hours of the weekday it makes up for; a day off has none.
 */
final class HoursBook {

    private final List<OpeningHours> own;
    private final List<OpeningHours> standard;
    private final SameDayLimit limit;
    private final Map<LocalDate, CalendarDay> days;
    private final Map<List<OpeningHours>, DayHours> shared = new HashMap<>();

    HoursBook(
            List<OpeningHours> own,
            List<OpeningHours> standard,
            SameDayLimit limit,
            Map<LocalDate, CalendarDay> days) {
        this.own = own;
        this.standard = standard;
        this.limit = limit;
        this.days = days;
    }

    DayHours on(LocalDate date) {
        CalendarDay special = days.get(date);
        if (special == null || !special.isConfirmed()) {
            return ordinary(date, date.getDayOfWeek());
        }
        if (special.kind().isOff()) {
            return DayHours.CLOSED;
        }
        DayHours swapped = ordinary(date, weekdayMadeUpFor(special));
        return swapped.isWorking() ? swapped : ordinary(date, date.getDayOfWeek());
    }

    private static DayOfWeek weekdayMadeUpFor(CalendarDay swap) {
        return swap.pairedDate() == null
                ? DayOfWeek.MONDAY
                : swap.pairedDate().getDayOfWeek();
    }

    private DayHours ordinary(LocalDate date, DayOfWeek weekday) {
        List<OpeningHours> spans = weekOf(date).stream()
                .filter(hours -> hours.weekday() == weekday)
                .toList();
        return shared.computeIfAbsent(spans, key -> DayHours.of(key, limit));
    }

    private List<OpeningHours> weekOf(LocalDate date) {
        List<OpeningHours> week = weekOf(own, date);
        return week.isEmpty() ? weekOf(standard, date) : week;
    }

    private static List<OpeningHours> weekOf(List<OpeningHours> rows, LocalDate date) {
        List<OpeningHours> valid =
                rows.stream().filter(hours -> hours.isValidOn(date)).toList();
        List<OpeningHours> seasonal = valid.stream()
                .filter(hours -> hours.season() != null && hours.season().contains(date))
                .toList();
        return seasonal.isEmpty()
                ? valid.stream().filter(hours -> hours.season() == null).toList()
                : seasonal;
    }
}
