package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** A request for correction says what is wrong and what is right. */
public final class CorrectionEmpty extends DomainException {

    CorrectionEmpty() {
        super(Kind.INVALID, "accounts.correctionEmpty");
    }
}
