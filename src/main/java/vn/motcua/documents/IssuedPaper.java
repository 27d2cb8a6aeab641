package vn.motcua.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper that an agency of this installation issued, as anybody is told who has it: nothing that it does not say itself.
 *
 * @param title what it is
 * @param number its number and sign
 * @param issuer who issued it
 * @param issuedOn when
 * @param holder whom it names; empty for somebody who cannot know it from the paper
 * @param code printed on it; null when it has none
 * @param document its file; null for a paper without one
 * @param state whether it holds
 * @param endedAt since when it does not, or null
 * @param basis the article on which it does not, or null
 * @param replacement number of the one that took its place, or null
 */
public record IssuedPaper(
        String title,
        String number,
        String issuer,
        LocalDate issuedOn,
        String holder,
        @Nullable String code,
        @Nullable DocumentId document,
        State state,
        @Nullable Instant endedAt,
        @Nullable String basis,
        @Nullable String replacement) {

    /** Whether it holds. */
    public enum State {
        VALID,
        /** It is wrong; a corrected one is on the way. */
        CORRECTING,
        /** A corrected one took its place. */
        REPLACED,
        /** Taken back (thu hồi). */
        REVOKED
    }
}
