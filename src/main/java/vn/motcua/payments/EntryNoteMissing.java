package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** What was done about money that nobody knew is written down. */
public final class EntryNoteMissing extends DomainException {

    EntryNoteMissing() {
        super(Kind.INVALID, "payments.entryNoteMissing");
    }
}
