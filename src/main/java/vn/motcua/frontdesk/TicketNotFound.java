package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** There is no such ticket. */
public final class TicketNotFound extends DomainException {

    TicketNotFound() {
        super(Kind.NOT_FOUND, "frontdesk.ticketNotFound");
    }
}
