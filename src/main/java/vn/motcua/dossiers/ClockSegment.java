package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the ledger of a dossier's legal clock.
 *
 * @param kind what the clock did
 * @param startsAt since when
 * @param endsAt until when; null while it lasts
 * @param reason the article, and what was decided
 */
public record ClockSegment(
        Kind kind, Instant startsAt, @Nullable Instant endsAt, String reason) {

    /** What the clock did. */
    public enum Kind {
        /** It ran, or went on from where it stood. */
        RUNNING,
        /** It stood still. */
        PAUSED,
        /** It ran again from the beginning. */
        RESTARTED,
        /** It was promised anew; a moment, not a span. */
        EXTENDED
    }
}
