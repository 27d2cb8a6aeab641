package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The centre has no groups or no counters yet. */
public final class CentreNotReady extends DomainException {

    CentreNotReady() {
        super(Kind.CONFLICT, "frontdesk.centreNotReady");
    }
}
