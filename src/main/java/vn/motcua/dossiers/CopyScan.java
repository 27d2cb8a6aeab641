package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scanned original whose copy is to be certified.
 *
 * @param fileName as it came
 * @param counter folder of the scanner it came from; empty for a file that was sent
 * @param pages how many there are
 * @param blank how many of them have nothing on them
 * @param title what paper it seems to be; empty when nobody knows
 * @param refusal code of why it cannot be used, or null
 */
public record CopyScan(
        long id,
        String fileName,
        String counter,
        Instant createdAt,
        State state,
        int pages,
        int blank,
        String title,
        @Nullable String refusal) {

    /** How far it is. */
    public enum State {
        /** Its pages can be looked at, and are being read. */
        WAITING,
        READY,
        REFUSED,
        /** A copy was certified of it, or refused. */
        USED,
        /** Nobody wanted it. */
        DROPPED
    }

    /** Pages that are certified and paid for. */
    public int countedPages() {
        return pages - blank;
    }
}
