package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** Nothing is left to be done about it. */
public final class EntrySettled extends DomainException {

    EntrySettled() {
        super(Kind.CONFLICT, "payments.entrySettled");
    }
}
