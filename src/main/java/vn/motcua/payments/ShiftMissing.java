package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** Cash is taken in a shift only. */
public final class ShiftMissing extends DomainException {

    ShiftMissing() {
        super(Kind.CONFLICT, "payments.shiftMissing");
    }
}
