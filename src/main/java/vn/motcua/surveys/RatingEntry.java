package vn.motcua.surveys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a rating's journal.
 *
 * @param actor name of who did it; empty for whoever rated
 * @param detail what they wrote
 */
public record RatingEntry(
        Instant at,
        RatingEvent event,
        String actor,
        @Nullable String detail) {}
