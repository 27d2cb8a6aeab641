package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The provider says another personal number than before; nobody is let in. */
public final class IdentityChanged extends DomainException {

    IdentityChanged() {
        super(Kind.CONFLICT, "accounts.identityChanged");
    }
}
