package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which hours hold on a date. The most specific week wins as a whole: the unit's own before the default, a season's
 * before the year's. A swapped working day takes the full hours of the weekday it makes up for; a day off has none.
 */
final class HoursBook {

    private final List<OpeningHours> own;
    private final List<OpeningHours> standard;
    private final SameDayLimit limit;
    private final Map<LocalDate, CalendarDay> days;

    /** The seven days of the week from each date on which the week may change. */
    private final NavigableMap<LocalDate, List<DayHours>> weeks = new TreeMap<>();

    HoursBook(
            List<OpeningHours> own, List<OpeningHours> standard, SameDayLimit limit, Map<LocalDate, CalendarDay> days) {
        this.own = own;
        this.standard = standard;
        this.limit = limit;
        this.days = days;
        weeks.put(LocalDate.MIN, weekFrom(LocalDate.MIN));
        Stream.concat(own.stream(), standard.stream())
                .flatMap(HoursBook::changes)
                .forEach(date -> weeks.computeIfAbsent(date, this::weekFrom));
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
        LocalDate paired = swap.pairedDate();
        return paired == null ? DayOfWeek.MONDAY : paired.getDayOfWeek();
    }

    private DayHours ordinary(LocalDate date, DayOfWeek weekday) {
        return weeks.floorEntry(date).getValue().get(weekday.getValue() - 1);
    }

    private List<DayHours> weekFrom(LocalDate date) {
        List<OpeningHours> ownWeek = valid(own, date);
        List<OpeningHours> week = ownWeek.isEmpty() ? valid(standard, date) : ownWeek;
        return Stream.of(DayOfWeek.values())
                .map(weekday -> DayHours.of(
                        week.stream().filter(span -> span.weekday() == weekday).toList(), limit))
                .toList();
    }

    private static List<OpeningHours> valid(List<OpeningHours> rows, LocalDate date) {
        List<OpeningHours> valid =
                rows.stream().filter(hours -> hours.isValidOn(date)).toList();
        List<OpeningHours> seasonal = valid.stream()
                .filter(hours -> hours.season() != null && hours.season().contains(date))
                .toList();
        return seasonal.isEmpty()
                ? valid.stream().filter(hours -> hours.season() == null).toList()
                : seasonal;
    }

    private static Stream<LocalDate> changes(OpeningHours hours) {
        LocalDate last = hours.validTo();
        Stream<LocalDate> validity = Stream.of(hours.validFrom(), last == null ? null : last.plusDays(1))
                .filter(Objects::nonNull);
        Season season = hours.season();
        return season == null
                ? validity
                : Stream.concat(validity, Stream.of(season.from(), season.to()).flatMap(HoursBook::everyYear));
    }

    /** Both the day and the day after, so that 29 February needs no thought. */
    private static Stream<LocalDate> everyYear(MonthDay day) {
        return IntStream.rangeClosed(Timetable.FIRST_YEAR, Timetable.LAST_YEAR)
                .mapToObj(day::atYear)
                .flatMap(date -> Stream.of(date, date.plusDays(1)));
    }
}
