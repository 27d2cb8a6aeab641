package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Somebody took as many tickets today as one person may. */
public final class TicketsOfDayUsed extends DomainException {

    TicketsOfDayUsed(int limit) {
        super(Kind.CONFLICT, "frontdesk.ticketsOfDayUsed", limit);
    }
}
