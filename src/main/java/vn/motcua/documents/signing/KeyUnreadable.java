package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** This is no PKCS#12 container with a key. */
public final class KeyUnreadable extends DomainException {

    KeyUnreadable() {
        super(Kind.INVALID, "documents.keyUnreadable");
    }
}
