package vn.motcua.frontdesk;

import java.time.Duration;

/**
 * A number that a kiosk gave out while its line was broken.
 *
 * @param token of the lease it comes from
 * @param priority why they go first, as it was chosen; empty for nobody special
 * @param ago how long ago by the kiosk's own clock, so that it does not matter what time that clock shows
 */
public record OfflineTake(String token, int number, String priority, Duration ago) {

    /** What became of it. */
    public enum Outcome {
        /** It has a ticket in the line, in the place of the moment it was taken. */
        IN_LINE,
        /** It cannot have one by itself; reception sees it and decides. */
        KEPT,
        /** It comes from no lease of this centre. */
        REFUSED
    }
}
