package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** There is no second factor to be confirmed, checked or removed. */
public final class SecondFactorMissing extends DomainException {

    SecondFactorMissing() {
        super(Kind.CONFLICT, "accounts.secondFactorMissing");
    }
}
