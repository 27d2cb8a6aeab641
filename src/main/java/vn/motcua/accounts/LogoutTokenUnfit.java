package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** What claims to be a provider's logout token is none of our provider. */
public final class LogoutTokenUnfit extends DomainException {

    LogoutTokenUnfit() {
        super(Kind.INVALID, "accounts.logoutTokenUnfit");
    }
}
