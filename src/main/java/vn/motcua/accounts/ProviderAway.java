package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The identity provider does not answer, or answers nonsense; the phone still works. */
public final class ProviderAway extends DomainException {

    ProviderAway() {
        super(Kind.CONFLICT, "accounts.providerAway");
    }
}
