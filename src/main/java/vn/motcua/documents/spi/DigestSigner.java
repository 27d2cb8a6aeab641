package vn.motcua.documents.spi;

import java.security.cert.X509Certificate;
import java.util.List;

/** A key that was opened: it signs digests, and nobody sees it. */
public interface DigestSigner {

    /** Its certificates, its own first. */
    List<X509Certificate> certificates();

    /**
     * Signs one digest.
     *
     * @param digest SHA-256 of what is signed
     * @return the signature: PKCS#1 v1.5 for an RSA key, in DER for one on a curve
     * @throws SigningPlaceSilent when where it lies does not answer
     */
    byte[] sign(byte[] digest);
}
