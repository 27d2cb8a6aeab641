package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Another counter has the ticket. */
public final class TicketElsewhere extends DomainException {

    TicketElsewhere(String label, int counter) {
        super(Kind.CONFLICT, "frontdesk.ticketElsewhere", label, counter);
    }
}
