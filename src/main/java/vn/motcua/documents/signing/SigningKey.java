package vn.motcua.documents.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key in use, as its certificate says.
 *
 * @param signer whom it names
 * @param issuer who vouches for that
 * @param serial number of the certificate, in hexadecimal digits
 * @param validFrom first moment
 * @param validTo last moment
 * @param locked after five wrong PINs
 * @param place where it lies; null when it is in the database
 */
public record SigningKey(
        long id,
        String signer,
        String issuer,
        String serial,
        Instant validFrom,
        Instant validTo,
        boolean locked,
        @Nullable String place) {}
