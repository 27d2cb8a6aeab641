package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The command needs a reason, for the journal. */
public final class ReasonMissing extends DomainException {

    ReasonMissing() {
        super(Kind.INVALID, "accounts.reasonMissing");
    }
}
