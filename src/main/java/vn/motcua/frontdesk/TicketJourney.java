package vn.motcua.frontdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.security.Actor;

/** Moves tickets by the one table, with a line in the journal for each change. */
@Component
class TicketJourney {

    private final TicketRepository tickets;
    private final TicketRatings ratings;
    private final LiveScreens screens;

    TicketJourney(TicketRepository tickets, TicketRatings ratings, LiveScreens screens) {
        this.tickets = tickets;
        this.ratings = ratings;
        this.screens = screens;
    }

    /** @throws TicketMoved when this cannot happen to it any more */
    TicketState require(Ticket ticket, TicketEvent event) {
        return event.from(ticket.state()).orElseThrow(() -> new TicketMoved(ticket.label(), ticket.state()));
    }

    /**
     * Something happens to a ticket.
     *
     * @param after the ticket as it is then
     * @throws TicketMoved when this cannot happen to it any more
     */
    Ticket go(Ticket before, TicketEvent event, Ticket after, Instant at, Actor actor, @Nullable String detail) {
        if (require(before, event) != after.state()) {
            throw new IllegalArgumentException(event + " does not lead to " + after.state());
        }
        tickets.save(after);
        tickets.journal(after, event, at, actor, detail);
        if (after.state() == TicketState.DONE) {
            ratings.invite(after, at, actor);
        }
        screens.changed(QueueScreens.topic(after.desk()));
        return after;
    }
}
