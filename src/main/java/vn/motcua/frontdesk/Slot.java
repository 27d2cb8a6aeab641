package vn.motcua.frontdesk;

import java.time.Instant;

/**
 * A time for which somebody may come.
 *
 * @param to the first moment after it
 * @param free how many may still book it
 */
public record Slot(Instant from, Instant to, int free) {}
