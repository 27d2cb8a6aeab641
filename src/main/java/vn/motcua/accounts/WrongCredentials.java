package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The login or the password is wrong; which one is not said. */
public final class WrongCredentials extends DomainException {

    WrongCredentials() {
        super(Kind.INVALID, "accounts.wrongCredentials");
    }
}
