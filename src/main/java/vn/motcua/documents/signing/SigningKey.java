package vn.motcua.documents.signing;

import java.time.Instant;

/**
 * A key in use, as its certificate says.
 *
 * @param signer whom it names
 * @param issuer who vouches for that
 * @param serial number of the certificate, in hexadecimal digits
 * @param validFrom first moment
 * @param validTo last moment
 */
public record SigningKey(
        long id, String signer, String issuer, String serial, Instant validFrom, Instant validTo, boolean locked) {}
