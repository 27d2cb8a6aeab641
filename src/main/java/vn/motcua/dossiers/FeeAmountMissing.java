package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The catalog does not know the amount, and nobody said it. */
public final class FeeAmountMissing extends DomainException {

    FeeAmountMissing() {
        super(Kind.INVALID, "dossiers.feeAmountMissing");
    }
}
