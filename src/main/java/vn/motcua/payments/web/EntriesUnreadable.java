package vn.motcua.payments.web;

import vn.motcua.platform.DomainException;

/** Signed, and not in the shape that the API describes. */
final class EntriesUnreadable extends DomainException {

    EntriesUnreadable() {
        super(Kind.INVALID, "payments.entriesUnreadable");
    }
}
