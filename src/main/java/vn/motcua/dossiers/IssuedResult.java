package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.documents.DocumentId;

/**
 * A result in the book of its agency.
 *
 * @param id identity
 * @param dossier code of its dossier
 * @param agency who issued it
 * @param book key of the book; empty for a number that was given outside the books
 * @param number as it is written
 * @param title what it is
 * @param holder to whom it was issued
 * @param code printed on it; null for a file that came as it was
 * @param document its file; null for a paper without one
 * @param issuedAt when it got its number
 * @param issuedBy who gave it
 * @param state whether it holds
 * @param end why it does not hold any more, or null
 * @param counts of a certified copy; null for other results
 */
public record IssuedResult(
        long id,
        DossierCode dossier,
        AgencyId agency,
        String book,
        String number,
        String title,
        String holder,
        @Nullable String code,
        @Nullable DocumentId document,
        Instant issuedAt,
        String issuedBy,
        State state,
        @Nullable End end,
        @Nullable Counts counts) {

    /**
     * What the book of certified copies says beside the number (Decree 23/2015/NĐ-CP Art. 13).
     *
     * @param pages of the original
     * @param copies that were given
     * @param fee đồng for all of them
     */
    public record Counts(int pages, int copies, long fee) {}

    /** Whether it holds. */
    public enum State {
        VALID,
        /** It is wrong, and a corrected one is on the way (NĐ 118/2025 Art. 23.1). */
        CORRECTING,
        /** A corrected one took its place. */
        REPLACED,
        /** Taken back (thu hồi). */
        REVOKED
    }

    /**
     * Why it does not hold any more.
     *
     * @param at since when
     * @param by who decided it
     * @param reason in words
     * @param basis the article it rests on
     * @param replacement number of the one that took its place, or null
     */
    public record End(
            Instant at,
            String by,
            String reason,
            String basis,
            @Nullable String replacement) {}
}
