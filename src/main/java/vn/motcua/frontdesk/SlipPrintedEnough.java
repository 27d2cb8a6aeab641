package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The slip of the ticket was printed as often as it may be, or the ticket is none of this hall now. */
public final class SlipPrintedEnough extends DomainException {

    SlipPrintedEnough(String label) {
        super(Kind.CONFLICT, "frontdesk.slipPrintedEnough", label);
    }
}
