package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** An officer answers for one till at a time. */
public final class ShiftOpenAlready extends DomainException {

    ShiftOpenAlready() {
        super(Kind.CONFLICT, "payments.shiftOpenAlready");
    }
}
