package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The catalog does not say of the procedure that its result is given at once. */
public final class NotImmediate extends DomainException {

    NotImmediate() {
        super(Kind.INVALID, "dossiers.notImmediate");
    }
}
