package vn.motcua.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an actor's work is asked for.
 *
 * @param kinds kinds of step; empty means all
 * @param whose who took it
 * @param dueFrom only what is legally due at this instant or later
 * @param dueBefore only what is legally due before this instant
 * @param text part of code, title or person, in any spelling of the code
 */
public record WorkQuery(
        Set<StepKind> kinds,
        Whose whose,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        @Nullable String text) {

    /** Who took the work that is asked for. */
    public enum Whose {
        /** Anybody or nobody. */
        ANYBODY,
        /** The actor. */
        MINE,
        /** Nobody yet. */
        NOBODY
    }

    /** Everything the actor may do. */
    public static final WorkQuery ALL = new WorkQuery(Set.of(), Whose.ANYBODY, null, null, null);

    public WorkQuery {
        kinds = Set.copyOf(kinds);
    }

    /** What nobody took, of these kinds. */
    public static WorkQuery free(Set<StepKind> kinds) {
        return new WorkQuery(kinds, Whose.NOBODY, null, null, null);
    }
}
