package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to complete a dossier, form 02 (NĐ 118/2025 Art. 19.5).
 *
 * @param seq 1 for the first; the law allows no other (Art. 16.3), so a later one counts as overdue in QĐ 766
 * @param requestedAt when
 * @param requestedBy who guides the applicant
 * @param reason why
 * @param items what is to be handed in or put right, one by one
 * @param answerBy until when; then the dossier is closed
 * @param endedAt when it was answered, or the dossier ended without an answer; null while it waits
 */
public record Supplement(
        int seq,
        Instant requestedAt,
        String requestedBy,
        String reason,
        List<String> items,
        Instant answerBy,
        @Nullable Instant endedAt) {

    /** Copies the list. */
    public Supplement {
        items = List.copyOf(items);
    }
}
