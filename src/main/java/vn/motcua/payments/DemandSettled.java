package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** It was paid, or is not asked for any more. */
public final class DemandSettled extends DomainException {

    DemandSettled() {
        super(Kind.CONFLICT, "payments.demandSettled");
    }
}
