package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Somebody has a ticket for this field already. */
public final class TicketHeldAlready extends DomainException {

    TicketHeldAlready(String label) {
        super(Kind.CONFLICT, "frontdesk.ticketHeldAlready", label);
    }
}
