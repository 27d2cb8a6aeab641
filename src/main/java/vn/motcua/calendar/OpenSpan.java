package vn.motcua.calendar;

import java.time.Instant;

/**
 * A span of one day in which a unit is open.
 *
 * @param from the first open moment
 * @param to the first closed moment
 */
public record OpenSpan(Instant from, Instant to) {

    /** Whether it is open then. */
    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
