package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** A one-time password was sent a moment ago. */
public final class OneTimePasswordTooSoon extends DomainException {

    OneTimePasswordTooSoon() {
        super(Kind.TOO_MANY, "accounts.tooSoon");
    }
}
