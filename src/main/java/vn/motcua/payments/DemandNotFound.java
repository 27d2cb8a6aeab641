package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** Nothing is asked for under this name, or not of this person. */
public final class DemandNotFound extends DomainException {

    DemandNotFound() {
        super(Kind.NOT_FOUND, "payments.demandNotFound");
    }
}
