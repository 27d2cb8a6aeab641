package vn.motcua.calendar;

/**
 * The units in which a procedure's legal time is published. "Ngày" and "ngày làm việc" are different things (Civil Code
 * 2015, Art. 145–148): the first runs over days off, the second does not.
 */
public enum TimeUnit {
    /** Working hours: the time during which the unit is open. */
    HOUR,
    /** Days on which the unit works; the day of receipt is not counted. */
    WORKING_DAY,
    /** Days of the calendar; a deadline on a day off moves to the next working day. */
    CALENDAR_DAY,
    /** Months of the calendar; a deadline on a day off moves to the next working day. */
    MONTH,
    /** "Trong ngày": the day of receipt, or the next working day after the limit (15:00 on a full day). */
    SAME_DAY
}
