package vn.motcua.documents.spi;

import vn.motcua.documents.signing.Pin;

/**
 * Port: where keys lie that never leave it, a device of the server or a signing service far away. Only digests travel.
 */
public interface SigningPlace {

    /** What people call it, unique here: {@code HSM tỉnh}. */
    String name();

    /**
     * Opens one key.
     *
     * @param key what it is called there
     * @throws vn.motcua.documents.signing.PinWrong when this does not open it
     * @throws vn.motcua.documents.signing.KeyUnreadable when there is no such key with a certificate
     * @throws SigningPlaceSilent when it does not answer
     */
    DigestSigner open(String key, Pin pin);
}
