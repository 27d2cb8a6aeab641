package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** What the browser sent proves no passkey: of another site, too old, unknown, or not this person's. */
public final class PasskeyRefused extends DomainException {

    /** What was asked is not known any more, or the answer does not fit. */
    public PasskeyRefused() {
        super(Kind.INVALID, "accounts.passkeyRefused");
    }
}
