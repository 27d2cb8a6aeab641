package vn.motcua.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that differs from the ordinary week: a holiday, a day off in lieu, or one half of a swap. The days of Tết, the
 * day next to National Day and all swaps are announced year by year (Labour Code 2019, Art. 111–112), so they are data
 * and never computed.
 *
 * @param date the day itself
 * @param kind what makes it special
 * @param name the name shown to people
 * @param pairedDate the other day of a swap
 * @param source the law or notice that says so
 * @param status only a confirmed day is counted
 */
public record CalendarDay(
        LocalDate date, Kind kind, String name, @Nullable LocalDate pairedDate, String source, Status status) {

    public CalendarDay {
        if (name.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a calendar day needs a name and a source");
        }
        if (date.equals(pairedDate)) {
            throw new IllegalArgumentException("a day cannot be swapped with itself");
        }
    }

    /** Whether the day takes part in counting. */
    public boolean isConfirmed() {
        return status == Status.CONFIRMED;
    }

    /** Why a day is not an ordinary one. */
    public enum Kind {
        /** A holiday fixed by law. */
        STATUTORY,
        /** One of the days of Tết as announced for the year. */
        TET,
        /** A day off in lieu of a holiday that fell on a weekly day off. */
        MAKEUP,
        /** The day next to National Day as announced for the year. */
        NATIONAL_DAY_ADJACENT,
        /** A weekday made free by a swap. */
        SWAP_OFF,
        /** A weekly day off that is worked in exchange, with full weekday hours. */
        SWAP_WORK,
        /** Closed by decision of the authorities, for example in a storm. */
        EXCEPTIONAL_OFF;

        /** Whether nobody works on such a day. */
        public boolean isOff() {
            return this != SWAP_WORK;
        }
    }

    /** Whether the competent authority has decided. */
    public enum Status {
        /** Decided: counted. */
        CONFIRMED,
        /** Only proposed: shown and warned about, never counted. */
        PROPOSED
    }
}
