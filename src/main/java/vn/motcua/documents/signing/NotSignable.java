package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** This is no PDF, or none that can be signed. */
public final class NotSignable extends DomainException {

    NotSignable() {
        super(Kind.INVALID, "documents.notSignable");
    }
}
