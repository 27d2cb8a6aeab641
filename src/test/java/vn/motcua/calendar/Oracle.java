package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.platform.VietnamTime;

/**
 * The same law told a second time, in the slowest and plainest way: walk minute by minute and look at the clock on the
 * wall. Shares no arithmetic and no hours with the product, only the list of holidays.
 */
final class Oracle {

    private static final Set<LocalDate> OFF = dates(CalendarDay.Kind.SWAP_WORK, false);
    private static final Set<LocalDate> SWAPPED = dates(CalendarDay.Kind.SWAP_WORK, true);
    private static final List<String> FULL = List.of("07:30-11:30", "13:30-17:30");

    static final Oracle DEFAULT = new Oracle(date -> weekend(date) ? List.of() : FULL, date -> FULL);
    static final Oracle SAT_HALF = new Oracle(
            date -> switch (date.getDayOfWeek()) {
                case SATURDAY -> List.of("07:30-11:30");
                case SUNDAY -> List.of();
                default -> FULL;
            },
            date -> FULL);
    static final Oracle SEASONAL = new Oracle(
            date -> switch (date.getDayOfWeek()) {
                case SATURDAY -> summer(date) ? List.of() : List.of("08:00-14:00");
                case SUNDAY -> List.of();
                default -> seasonalWeekday(date);
            },
            Oracle::seasonalWeekday);

    private final Function<LocalDate, List<String>> ordinary;
    private final Function<LocalDate, List<String>> swapped;

    private Oracle(Function<LocalDate, List<String>> ordinary, Function<LocalDate, List<String>> swapped) {
        this.ordinary = ordinary;
        this.swapped = swapped;
    }

    Instant due(Instant received, LegalTime time) {
        ZonedDateTime counted = received.atZone(VietnamTime.ZONE);
        while (!isOpen(counted)) {
            counted = counted.plusMinutes(1);
        }
        LocalDate day = counted.toLocalDate();
        return switch (time.unit()) {
            case HOUR -> afterOpenMinutes(counted, time.amount() * 60);
            case WORKING_DAY -> close(workingDayAfter(day, time.amount()));
            case CALENDAR_DAY -> closeOnOrAfter(day.plusDays(time.amount()));
            case MONTH -> closeOnOrAfter(day.plusMonths(time.amount()));
            case SAME_DAY -> counted.toLocalTime().isBefore(limit(day)) ? close(day) : close(workingDayAfter(day, 1));
        };
    }

    boolean isOpen(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        return hours(at.toLocalDate()).stream()
                .anyMatch(span -> !time.isBefore(start(span)) && time.isBefore(end(span)));
    }

    long openMinutes(Instant from, Instant to) {
        long minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
            minutes += isOpen(at.atZone(VietnamTime.ZONE)) ? 1 : 0;
        }
        return minutes;
    }

    private Instant afterOpenMinutes(ZonedDateTime from, int minutes) {
        ZonedDateTime at = from;
        int left = minutes;
        while (left > 0) {
            left -= isOpen(at) ? 1 : 0;
            at = at.plusMinutes(1);
        }
        return at.toInstant();
    }

    private LocalDate workingDayAfter(LocalDate date, int count) {
        LocalDate day = date;
        for (int left = count; left > 0; left -= hours(day).isEmpty() ? 0 : 1) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Instant closeOnOrAfter(LocalDate date) {
        return close(hours(date).isEmpty() ? workingDayAfter(date, 1) : date);
    }

    private Instant close(LocalDate date) {
        return date.atTime(end(hours(date).getLast())).atZone(VietnamTime.ZONE).toInstant();
    }

    private LocalTime limit(LocalDate date) {
        LocalTime close = end(hours(date).getLast());
        return close.isAfter(LocalTime.of(15, 0)) ? LocalTime.of(15, 0) : close.minusMinutes(30);
    }

    private List<String> hours(LocalDate date) {
        if (OFF.contains(date)) {
            return List.of();
        }
        return SWAPPED.contains(date) ? swapped.apply(date) : ordinary.apply(date);
    }

    private static List<String> seasonalWeekday(LocalDate date) {
        return summer(date) ? List.of("07:00-11:00", "14:00-17:00") : List.of("08:00-12:00", "13:00-17:00");
    }

    private static boolean summer(LocalDate date) {
        return !date.isBefore(LocalDate.of(date.getYear(), 4, 16))
                && !date.isAfter(LocalDate.of(date.getYear(), 10, 15));
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalTime start(String span) {
        return LocalTime.parse(span.substring(0, 5));
    }

    private static LocalTime end(String span) {
        return LocalTime.parse(span.substring(6));
    }

    private static Set<LocalDate> dates(CalendarDay.Kind kind, boolean same) {
        return TestCalendars.DAYS.stream()
                .filter(day -> day.status() == CalendarDay.Status.CONFIRMED && (day.kind() == kind) == same)
                .map(CalendarDay::date)
                .collect(Collectors.toSet());
    }
}
