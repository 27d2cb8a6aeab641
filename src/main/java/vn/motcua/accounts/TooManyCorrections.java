package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** As many requests wait for an answer as one person may have. */
public final class TooManyCorrections extends DomainException {

    TooManyCorrections() {
        super(Kind.TOO_MANY, "accounts.tooManyCorrections");
    }
}
