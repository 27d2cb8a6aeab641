package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** Its issuer took the certificate back. */
public final class KeyRevoked extends DomainException {

    KeyRevoked() {
        super(Kind.INVALID, "documents.keyRevoked");
    }
}
