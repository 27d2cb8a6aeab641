package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** This PIN does not open the key. */
public final class PinWrong extends DomainException {

    PinWrong() {
        super(Kind.INVALID, "documents.pinWrong");
    }
}
