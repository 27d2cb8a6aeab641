package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The result needs its number from the register. */
public final class NumberMissing extends DomainException {

    NumberMissing() {
        super(Kind.INVALID, "dossiers.numberMissing");
    }
}
