package vn.motcua.calendar;

import java.time.Duration;

/**
 * How far away a deadline is, in the unit's own working time, for work lists: "còn 2 giờ", "còn 6 ngày", "quá hạn 1
 * ngày".
 *
 * @param overdue whether the deadline has passed; the exact moment of the deadline is still on time
 * @param working open time until the deadline, or since it when overdue; never negative
 * @param days working days in between, 0 when the deadline falls on the day now being worked
 */
public record TimeLeft(boolean overdue, Duration working, int days) {

    public TimeLeft {
        if (working.isNegative() || days < 0) {
            throw new IllegalArgumentException("time left must not be negative; overdue says which side");
        }
    }

    /** The number to show: days, else whole hours, else minutes. */
    public long amount() {
        if (days > 0) {
            return days;
        }
        return working.toHours() > 0 ? working.toHours() : working.toMinutes();
    }

    /** Key of the sentence in the room's messages; its only argument is {@link #amount()}. */
    public String messageKey() {
        String unit = days > 0 ? "days" : working.toHours() > 0 ? "hours" : "minutes";
        return (overdue ? "calendar.overdue." : "calendar.left.") + unit;
    }
}
