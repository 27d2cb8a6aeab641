package vn.motcua.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.PersonId;

/**
 * A paper that an officer has compared, or a result, with what the law wants to be known of it (NĐ 118/2025 Art. 19.2).
 *
 * @param id identity; 0 before it is kept
 * @param kind paper or result
 * @param typeCode code of the kind of paper on the national portal, or null
 * @param name what it is
 * @param summary what it says, in a line
 * @param account whose account filed the dossier; null when a counter did
 * @param owner whom it is about
 * @param issuer who issued it, or null when nobody noted it
 * @param issuedOn when, or null
 * @param validTo the last day on which it is valid; null for always
 * @param scope where it counts
 * @param document the file
 * @param source code of the dossier
 * @param verifiedAt when it was compared or issued
 * @param verifiedBy by whom
 * @param end why a result does not hold any more, or null
 */
public record WalletPaper(
        long id,
        Kind kind,
        @Nullable String typeCode,
        String name,
        String summary,
        @Nullable PersonId account,
        PaperOwner owner,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validTo,
        String scope,
        DocumentId document,
        String source,
        Instant verifiedAt,
        String verifiedBy,
        @Nullable End end) {

    /** What it is. */
    public enum Kind {
        /** Handed in, and compared by the desk that accepted the dossier. */
        PAPER,
        /** Issued in the dossier. */
        RESULT
    }

    /**
     * Why a result does not hold any more.
     *
     * @param as what became of it
     * @param why the article it rests on
     */
    public record End(IssuedPaper.State as, Instant at, String why) {}

    /** Whether it may still be used on this day. */
    public boolean isValidOn(LocalDate day) {
        return end == null && (validTo == null || !day.isAfter(validTo));
    }
}
