package vn.motcua.documents.signing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one signature is worth.
 *
 * @param signer whom its certificate names; empty when it has none
 * @param organisation for which; empty when none is named
 * @param issuer who vouches for that
 * @param signedAt when, as the signer's clock said; null when nobody says
 * @param stampedAt when it was there at the latest, as a trusted authority proves; null when none does
 * @param intact whether the file is as it was when it was signed, and nothing but signatures came after
 * @param held whether the certificate held when it was signed: at the proven time, else at the one that was said
 * @param trusted whether who vouches for it is trusted here
 * @param revocation whether the certificate had been taken back by then
 */
public record SignatureFinding(
        String signer,
        String organisation,
        String issuer,
        @Nullable Instant signedAt,
        @Nullable Instant stampedAt,
        boolean intact,
        boolean held,
        boolean trusted,
        Revocation revocation) {

    /** A signature without a certificate is worth nothing. */
    static SignatureFinding ofNobody(@Nullable Instant signedAt) {
        return new SignatureFinding("", "", "", signedAt, null, false, false, false, Revocation.UNKNOWN);
    }

    /** Whether nothing speaks against it. */
    @JsonIgnore
    public boolean isGood() {
        return intact && held && trusted && revocation != Revocation.REVOKED;
    }
}
