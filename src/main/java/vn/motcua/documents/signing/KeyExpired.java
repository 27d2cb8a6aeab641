package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** The certificate does not hold now. */
public final class KeyExpired extends DomainException {

    KeyExpired() {
        super(Kind.INVALID, "documents.keyExpired");
    }
}
