package vn.motcua.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.IssuedPaper;
import vn.motcua.documents.signing.SignatureFinding;

/**
 * What came of checking a paper.
 *
 * @param sha256 of the file that was looked at; null when only a code was asked for
 * @param signatures on the file, or on the one that was issued
 * @param issued the paper in the books, or null when they do not know it
 * @param same whether the file is the one that was issued; null when there is nothing to compare
 */
record PaperCheck(
        @Nullable String sha256,
        List<SignatureFinding> signatures,
        @Nullable IssuedPaper issued,
        @Nullable Boolean same) {

    PaperCheck {
        signatures = List.copyOf(signatures);
    }

    /** Whether it is signed or issued here, and nothing speaks against it. */
    boolean isValid() {
        boolean known = issued != null || !signatures.isEmpty();
        boolean holds = issued == null || issued.state() == IssuedPaper.State.VALID;
        return known
                && holds
                && !Boolean.FALSE.equals(same)
                && signatures.stream().allMatch(SignatureFinding::isGood);
    }
}
