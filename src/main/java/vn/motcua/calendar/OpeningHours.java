package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One span of opening hours of one weekday, half-open: at {@code closes} the unit is already shut. A day with a lunch
 * break has two.
 *
 * @param weekday the day of the week
 * @param opens the first open moment
 * @param closes the first closed moment, the same day
 * @param season the part of the year, null for the whole year; seasonal hours replace the whole ordinary week
 * @param validFrom first day of validity, null for "always was"
 * @param validTo last day of validity, null for "until further notice"
 * @param sameDayLimit until when "trong ngày" means today, null for the usual rule of {@link SameDayLimit}
 */
public record OpeningHours(
        DayOfWeek weekday,
        LocalTime opens,
        LocalTime closes,
        @Nullable Season season,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalTime sameDayLimit) {

    public OpeningHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("hours must open before they close: " + opens + "–" + closes);
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("hours must not end before they begin: " + validFrom + "–" + validTo);
        }
    }

    /** Hours that hold the whole year and until further notice. */
    public static OpeningHours on(DayOfWeek weekday, LocalTime opens, LocalTime closes) {
        return new OpeningHours(weekday, opens, closes, null, null, null, null);
    }

    /** The same hours in one part of the year only. */
    public OpeningHours during(Season season) {
        return new OpeningHours(weekday, opens, closes, season, validFrom, validTo, sameDayLimit);
    }

    /** The same hours within a range of dates. */
    public OpeningHours validBetween(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new OpeningHours(weekday, opens, closes, season, first, last, sameDayLimit);
    }

    boolean isValidOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }
}
