package vn.motcua.frontdesk;

import org.jspecify.annotations.Nullable;

/**
 * Turns at counters, counted over days. A turn begins with a call and ends when the person leaves the counter, so one
 * visit that goes on to another field has two. Minutes are those of the clock, lunch included.
 *
 * @param by what the turns have in common
 * @param key hour of the day (0 to 23), code of the group or number of the counter; empty for all
 * @param calls turns that began
 * @param served those that ended at the counter
 * @param missed those in which nobody came
 * @param waited from the ticket, or from coming back into the line, to the call, of those who stood in the hall: mean
 * @param longWait what nine of ten did not wait longer than
 * @param walk from the call to the start: mean, of those whose start was noted
 * @param service from the start to the end: mean, of those whose start was noted
 * @param occupied from the call to the end: mean
 */
public record TurnFigure(
        By by,
        String key,
        int calls,
        int served,
        int missed,
        @Nullable Double waited,
        @Nullable Double longWait,
        @Nullable Double walk,
        @Nullable Double service,
        @Nullable Double occupied) {

    /** What turns are counted by. */
    public enum By {
        ALL,
        HOUR,
        GROUP,
        COUNTER
    }
}
