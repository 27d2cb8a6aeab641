package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** There is no open request of this id. */
public final class CorrectionNotFound extends DomainException {

    CorrectionNotFound() {
        super(Kind.NOT_FOUND, "accounts.correctionNotFound");
    }
}
