package vn.motcua.frontdesk;

import java.time.LocalTime;

/**
 * A span of a day in which a centre calls.
 *
 * @param to the first closed moment
 */
public record OpenHours(LocalTime from, LocalTime to) {

    /** Refuses a span that ends before it begins. */
    public OpenHours {
        if (!from.isBefore(to)) {
            throw new CentreConfigUnfit("hours", from + "–" + to);
        }
    }
}
