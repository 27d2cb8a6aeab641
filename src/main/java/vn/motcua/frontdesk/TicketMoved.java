package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The ticket stands elsewhere meanwhile. */
public final class TicketMoved extends DomainException {

    TicketMoved(String label, TicketState state) {
        super(Kind.CONFLICT, "frontdesk.ticketMoved", label, state.name());
    }
}
