package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** The actor has no key. */
public final class KeyMissing extends DomainException {

    KeyMissing() {
        super(Kind.CONFLICT, "documents.keyMissing");
    }
}
