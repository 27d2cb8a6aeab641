package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** The code is wrong, was used already, or its time has passed. */
public final class WrongSecondFactor extends DomainException {

    WrongSecondFactor() {
        super(Kind.INVALID, "accounts.wrongSecondFactor");
    }
}
