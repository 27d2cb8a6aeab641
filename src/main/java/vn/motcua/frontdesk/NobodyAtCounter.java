package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The counter serves nobody. */
public final class NobodyAtCounter extends DomainException {

    NobodyAtCounter(int counter) {
        super(Kind.CONFLICT, "frontdesk.nobodyAtCounter", counter);
    }
}
