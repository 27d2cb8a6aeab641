package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** A receipt is replaced for a reason and in somebody's name. */
public final class ReceiptReasonMissing extends DomainException {

    ReceiptReasonMissing() {
        super(Kind.INVALID, "payments.receiptReasonMissing");
    }
}
