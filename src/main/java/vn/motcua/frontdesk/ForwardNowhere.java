package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** It is not said where to. */
public final class ForwardNowhere extends DomainException {

    ForwardNowhere() {
        super(Kind.INVALID, "frontdesk.forwardNowhere");
    }
}
