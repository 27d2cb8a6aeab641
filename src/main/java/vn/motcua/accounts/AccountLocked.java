package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** Too many wrong passwords; wait. */
public final class AccountLocked extends DomainException {

    AccountLocked() {
        super(Kind.TOO_MANY, "accounts.locked");
    }
}
