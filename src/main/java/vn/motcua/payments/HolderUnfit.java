package vn.motcua.payments;

import vn.motcua.platform.DomainException;

/** An account has a holder, named in a line. */
public final class HolderUnfit extends DomainException {

    HolderUnfit(int longest) {
        super(Kind.INVALID, "payments.holderUnfit", longest);
    }
}
