package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Map;

/**
 * A change of running dossiers that was ordered.
 *
 * @param order which dossiers, and to what
 * @param reason decision that it rests on, or why
 * @param starter who ordered it
 * @param counts how many dossiers stand where
 */
public record Replan(
        long id,
        ReplanOrder order,
        String reason,
        State state,
        Instant startedAt,
        long starterId,
        String starter,
        Map<Item, Integer> counts) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        UNDOING,
        UNDONE
    }

    /** What became of one dossier. */
    public enum Item {
        /** Its turn comes. */
        WAITING,
        /** It went over. */
        DONE,
        /** It stood there already. */
        SAME,
        /** It could not go over; the reason is kept. */
        SKIPPED,
        /** It went back. */
        UNDONE,
        /** Somebody went on with it, so it did not go back. */
        KEPT
    }

    /** Copies the counts. */
    public Replan {
        counts = Map.copyOf(counts);
    }

    /** How many dossiers stand there. */
    public int count(Item item) {
        return counts.getOrDefault(item, 0);
    }
}
