package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The account with this phone is another person's: the name or the personal number differs. */
public final class IdentityOfAnother extends DomainException {

    IdentityOfAnother() {
        super(Kind.CONFLICT, "accounts.identityOfAnother");
    }
}
