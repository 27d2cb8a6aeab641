package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** This officer takes no money at this desk. */
public final class NotYourTill extends DomainException {

    NotYourTill() {
        super(Kind.FORBIDDEN, "payments.notYourTill");
    }
}
