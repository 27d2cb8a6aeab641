package vn.motcua.dossiers.registers;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.platform.VietnamTime;

/**
 * The days that a periodic report covers.
 *
 * @param from first day
 * @param to last day
 */
public record ReportPeriod(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when the days are in the wrong order */
    public ReportPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends before it begins: " + from + " " + to);
        }
    }

    /** How long a period is. */
    public enum Kind {
        MONTH(1),
        QUARTER(3),
        HALF(6),
        YEAR(12);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        /** How many of them a year has. */
        public int inAYear() {
            return 12 / months;
        }

        /** Which of the year's a month belongs to, from 1. */
        public int numberOf(int month) {
            return (month - 1) / months + 1;
        }
    }

    /**
     * One of a year's periods.
     *
     * @param number which, from 1
     * @param firstDay the day of the month on which periods begin: 1 for calendar months; on any later day the period
     *     begins in the month before its first, as figures of state reports are closed in the middle of the last month
     *     (Decree 09/2019/NĐ-CP Art. 12: from the 15th to the 14th)
     */
    public static ReportPeriod of(Kind kind, int year, int number, int firstDay) {
        int first = (number - 1) * kind.months + 1;
        LocalDate begin = LocalDate.of(year, first, firstDay);
        LocalDate from = firstDay == 1 ? begin : begin.minusMonths(1);
        return new ReportPeriod(from, from.plusMonths(kind.months).minusDays(1));
    }

    Instant start() {
        return from.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    Instant end() {
        return to.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
