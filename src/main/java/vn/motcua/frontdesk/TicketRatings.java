package vn.motcua.frontdesk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.notifications.Recipient;
import vn.motcua.platform.security.Actor;
import vn.motcua.surveys.NewInvitation;
import vn.motcua.surveys.RatedSubject;
import vn.motcua.surveys.Ratings;
import vn.motcua.surveys.ServiceKind;

/** Whoever was served at a counter is invited to rate it, in the same transaction (NĐ 118/2025 Art. 31-33). */
@Service
public class TicketRatings {

    private static final String KIND = "ticket";

    private final Centres centres;
    private final TicketRepository tickets;
    private final Ratings ratings;

    TicketRatings(Centres centres, TicketRepository tickets, Ratings ratings) {
        this.centres = centres;
        this.tickets = tickets;
        this.ratings = ratings;
    }

    /** Address of the page that rates what a ticket was for, as long as that can be done. */
    public Optional<String> findPath(TicketKey key) {
        return tickets.find(key)
                .filter(ticket -> ticket.state() == TicketState.DONE)
                .flatMap(ticket -> ratings.findPath(subject(ticket)));
    }

    /** What a ticket is called there. */
    private static RatedSubject subject(Ticket ticket) {
        return new RatedSubject(KIND, Long.toString(ticket.id()));
    }

    /** A ticket is done. Whoever follows it on a phone sees the link there; a notice goes to those with an account. */
    void invite(Ticket ticket, Instant at, Actor actor) {
        boolean officer = actor.kind() == Actor.Kind.STAFF;
        ratings.invite(new NewInvitation(
                subject(ticket),
                ServiceKind.TICKET,
                ticket.desk(),
                ticket.counter(),
                officer ? actor.key() : null,
                officer ? actor.name() : null,
                centres.get(ticket.desk())
                        .config()
                        .findGroup(ticket.group())
                        .map(ServiceGroup::name)
                        .orElse(ticket.group()),
                ticket.label(),
                at,
                reader(ticket)));
    }

    private static @Nullable Recipient reader(Ticket ticket) {
        return ticket.person() == null ? null : Recipient.citizen(ticket.person(), null);
    }
}
