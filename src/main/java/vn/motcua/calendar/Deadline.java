package vn.motcua.calendar;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * When something is due, and in Vietnamese sentences why. The sentences are written only when asked for, so that
 * counting alone stays cheap.
 */
public final class Deadline {

    private final Instant dueAt;
    private final Supplier<List<String>> explanation;

    Deadline(Instant dueAt, Supplier<List<String>> explanation) {
        this.dueAt = dueAt;
        this.explanation = explanation;
    }

    /** The last moment that is still on time. */
    public Instant dueAt() {
        return dueAt;
    }

    /** What was counted, what was skipped and why, one sentence a line. */
    public List<String> explanation() {
        return explanation.get();
    }

    @Override
    public String toString() {
        return "Deadline[" + dueAt + "]";
    }
}
