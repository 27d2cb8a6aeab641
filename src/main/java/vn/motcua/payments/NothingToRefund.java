package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** It was not paid, or was dealt with. */
public final class NothingToRefund extends DomainException {

    NothingToRefund() {
        super(Kind.CONFLICT, "payments.nothingToRefund");
    }
}
