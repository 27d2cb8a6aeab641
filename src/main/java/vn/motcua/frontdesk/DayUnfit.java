package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** No tickets are given out for this day. */
public final class DayUnfit extends DomainException {

    DayUnfit() {
        super(Kind.INVALID, "frontdesk.dayUnfit");
    }
}
