package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The one-time password is wrong, used up or expired. */
public final class WrongOneTimePassword extends DomainException {

    WrongOneTimePassword() {
        super(Kind.INVALID, "accounts.wrongOneTimePassword");
    }
}
