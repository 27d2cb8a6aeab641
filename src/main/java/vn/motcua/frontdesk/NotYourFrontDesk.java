package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The actor does not work at this front desk. */
public final class NotYourFrontDesk extends DomainException {

    /** Says so. */
    public NotYourFrontDesk() {
        super(Kind.FORBIDDEN, "frontdesk.notYourFrontDesk");
    }
}
