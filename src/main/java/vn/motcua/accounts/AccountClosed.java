package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The password is right, but an administrator locked the account. */
public final class AccountClosed extends DomainException {

    AccountClosed() {
        super(Kind.FORBIDDEN, "accounts.closed");
    }
}
