package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The phone number cannot receive a one-time password. */
public final class NotAMobileNumber extends DomainException {

    NotAMobileNumber() {
        super(Kind.INVALID, "accounts.notAMobileNumber");
    }
}
