package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The member of staff works or holds a role outside of what this administrator administers. */
public final class OutsideScope extends DomainException {

    OutsideScope() {
        super(Kind.FORBIDDEN, "accounts.outsideScope");
    }
}
