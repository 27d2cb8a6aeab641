package vn.motcua.frontdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number of a kiosk without a line that could not become a ticket by itself.
 *
 * @param label as it stands on the slip
 * @param group code of what it was taken for
 * @param today whether its owner may still be given their place
 */
public record KeptNumber(
        long id,
        String label,
        String group,
        @Nullable Priority priority,
        Instant takenAt,
        Problem problem,
        boolean today) {

    /** Why not. */
    public enum Problem {
        /** It was taken or handed in when its day was over. */
        DAY_OVER,
        /** The centre has no such group any more. */
        GROUP_GONE,
        /** Somebody else has that number: the ranges were changed during the day. */
        NUMBER_USED
    }
}
