package vn.motcua.calendar.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.OpeningHours;
import vn.motcua.calendar.Season;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;

/**
 * Hours that hold together: the same season, the same validity.
 *
 * @param span when they hold
 * @param hours the open spans of the days
 */
record Week(Span span, List<OpeningHours> hours) {

    static final LocalTime NOON = LocalTime.NOON;

    /** A leap year, so that every day of a year is looked at. */
    private static final int ANY_LEAP_YEAR = 2024;

    Week {
        hours = List.copyOf(hours);
    }

    /** The weeks of an agency, as they were entered. */
    static List<Week> of(List<OpeningHours> hours) {
        Map<Span, List<OpeningHours>> bySpan = new LinkedHashMap<>();
        for (OpeningHours one : hours) {
            bySpan.computeIfAbsent(
                            new Span(one.season(), one.validFrom(), one.validTo()), span -> new java.util.ArrayList<>())
                    .add(one);
        }
        return bySpan.entrySet().stream()
                .map(entry -> new Week(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * When a week holds.
     *
     * @param season part of every year, null for all of it
     * @param validFrom first day, null for "always was"
     * @param validTo last day, null for "until further notice"
     */
    record Span(
            @Nullable Season season,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** Names the week in an address. */
        String key() {
            String part = season == null ? "nam" : text(season.from()) + "." + text(season.to());
            return part + "_" + (validFrom == null ? "" : validFrom) + "_" + (validTo == null ? "" : validTo);
        }

        private static String text(MonthDay day) {
            return day.toString().substring(2);
        }

        /** In words: "Từ 16/04 đến 15/10 hằng năm, áp dụng từ 01/01/2027". */
        String words(Page page) {
            StringBuilder words = new StringBuilder(
                    season == null
                            ? page.text("calendar.hours.wholeYear")
                            : page.text(
                                    "calendar.page.season",
                                    CalendarView.dayAndMonth(season.from()),
                                    CalendarView.dayAndMonth(season.to())));
            if (validFrom != null) {
                words.append(page.text("calendar.hours.from", VietnamTime.date(validFrom)));
            }
            if (validTo != null) {
                words.append(page.text("calendar.hours.to", VietnamTime.date(validTo)));
            }
            return words.toString();
        }

        /** Whether on some day both would hold, so that nobody could say which. */
        boolean collidesWith(Span other) {
            boolean apart = isBefore(validTo, other.validFrom) || isBefore(other.validTo, validFrom);
            return !apart && (season == null ? other.season == null : meets(season, other.season));
        }

        private static boolean isBefore(@Nullable LocalDate last, @Nullable LocalDate first) {
            return last != null && first != null && last.isBefore(first);
        }

        private static boolean meets(Season one, @Nullable Season other) {
            LocalDate newYear = LocalDate.of(ANY_LEAP_YEAR, 1, 1);
            return other != null
                    && IntStream.range(0, newYear.lengthOfYear())
                            .mapToObj(newYear::plusDays)
                            .anyMatch(day -> one.contains(day) && other.contains(day));
        }
    }
}
