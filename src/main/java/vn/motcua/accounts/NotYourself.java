package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** An administrator changes the access of others, never of himself. */
public final class NotYourself extends DomainException {

    NotYourself() {
        super(Kind.FORBIDDEN, "accounts.notYourself");
    }
}
