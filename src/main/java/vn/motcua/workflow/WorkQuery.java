package vn.motcua.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an actor's work is asked for.
 *
 * @param kinds kinds of step; empty means all
 * @param mine only what the actor took
 * @param dueFrom only what is legally due at this instant or later
 * @param dueBefore only what is legally due before this instant
 * @param text part of code, title or person, in any spelling of the code
 */
public record WorkQuery(
        Set<StepKind> kinds,
        boolean mine,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        @Nullable String text) {

    /** Everything the actor may do. */
    public static final WorkQuery ALL = new WorkQuery(Set.of(), false, null, null, null);

    public WorkQuery {
        kinds = Set.copyOf(kinds);
    }
}
