package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** The PIN was wrong five times in a row. */
public final class KeyLocked extends DomainException {

    KeyLocked() {
        super(Kind.CONFLICT, "documents.keyLocked");
    }
}
