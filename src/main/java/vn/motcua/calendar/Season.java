package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A part of every year, both ends included; it may run over New Year, like 16 October to 15 April.
 *
 * @param from first day
 * @param to last day
 */
public record Season(MonthDay from, MonthDay to) {

    /** Whether the date lies in this part of the year. */
    public boolean contains(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean afterStart = !day.isBefore(from);
        boolean beforeEnd = !day.isAfter(to);
        return from.isAfter(to) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }
}
