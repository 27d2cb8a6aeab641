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
 * @param intact whether the file is as it was when it was signed, and nothing but signatures came after
 * @param held whether the certificate held at that moment
 * @param trusted whether who vouches for it is trusted here
 */
public record SignatureFinding(
        String signer,
        String organisation,
        String issuer,
        @Nullable Instant signedAt,
        boolean intact,
        boolean held,
        boolean trusted) {

    /** Whether nothing speaks against it. */
    @JsonIgnore
    public boolean isGood() {
        return intact && held && trusted;
    }
}
