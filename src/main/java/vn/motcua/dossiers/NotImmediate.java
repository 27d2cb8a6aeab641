package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The procedure takes longer than the day, so its result cannot be given at once. */
public final class NotImmediate extends DomainException {

    NotImmediate() {
        super(Kind.INVALID, "dossiers.notImmediate");
    }
}
