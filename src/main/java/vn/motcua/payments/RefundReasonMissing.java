package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** Money is given back for a reason. */
public final class RefundReasonMissing extends DomainException {

    RefundReasonMissing() {
        super(Kind.INVALID, "payments.refundReasonMissing");
    }
}
