package vn.motcua.frontdesk;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.DeskTicket;
import vn.motcua.directory.DeskTickets;
import vn.motcua.directory.ErrandAtDesk;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;

/** What was received from and handed over to whoever is served with a ticket, at the counter of the officer who did it. */
@Component
class TicketErrands implements DeskTickets {

    private final JdbcClient jdbc;
    private final Centres centres;
    private final QueueDays days;
    private final TicketRepository tickets;
    private final TicketJourney journey;

    TicketErrands(JdbcClient jdbc, Centres centres, QueueDays days, TicketRepository tickets, TicketJourney journey) {
        this.jdbc = jdbc;
        this.centres = centres;
        this.days = days;
        this.tickets = tickets;
        this.journey = journey;
    }

    /**
     * Somebody was called to the officer's counter. What needs them there says that they have come; what does not, while
     * they are still awaited, is none of theirs, nor is what happened before the call.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void remember(ErrandAtDesk errand) {
        findCalled(errand)
                .map(ticket -> began(ticket, errand))
                .ifPresent(ticket -> jdbc.sql("""
                        insert into frontdesk.ticket_errand (ticket_id, errand, kind, counter, at)
                        select ?, ?, ?, ?, ? where ?
                        on conflict do nothing
                        """)
                        .params(ticket.id(), errand.errand(), errand.kind().name())
                        .param(ticket.counter())
                        .params(Timestamp.from(errand.at()), ticket.state() == TicketState.SERVING)
                        .update());
    }

    private Optional<Ticket> findCalled(ErrandAtDesk errand) {
        return jdbc.sql("""
                select ticket_id from frontdesk.counter
                where officer = ? and day = ? and ticket_id is not null order by since desc limit 1
                """)
                .params(errand.officer().key(), VietnamTime.dateOf(errand.at()))
                .query(Long.class)
                .optional()
                .map(tickets::get)
                .filter(ticket -> ticket.calledAt() != null && !errand.at().isBefore(ticket.calledAt()));
    }

    /** The ticket as it is when its owner stands there. */
    private Ticket began(Ticket found, ErrandAtDesk errand) {
        if (found.state() != TicketState.CALLED || !errand.inPerson()) {
            return found;
        }
        QueueDays.Day day = days.lock(centres.get(found.desk()));
        Ticket ticket = tickets.get(found.id());
        return ticket.state() == TicketState.CALLED
                ? journey.go(
                        ticket,
                        TicketEvent.STARTED,
                        ticket.started(day.now()),
                        day.now(),
                        errand.officer(),
                        errand.errand())
                : ticket;
    }

    /** What was received from and handed over to whoever has a ticket, the first first. */
    List<String> listOf(Ticket ticket) {
        return jdbc.sql(
                        "select errand from frontdesk.ticket_errand where ticket_id = ? group by errand order by min(at)")
                .param(ticket.id())
                .query(String.class)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeskTicket> listOf(String errand, Actor viewer) {
        return jdbc.sql("""
                select errand.*, ticket.label, ticket.desk,
                       exists (select from frontdesk.counter
                               where counter.desk = ticket.desk and counter.number = errand.counter
                                 and counter.ticket_id = ticket.id and counter.officer = ?) as serving
                from frontdesk.ticket_errand errand join frontdesk.ticket on ticket.id = errand.ticket_id
                where errand.errand = ? order by errand.at
                """)
                .params(viewer.key(), errand)
                .query((row, number) -> {
                    AgencyId desk = new AgencyId(row.getLong("desk"));
                    int counter = row.getInt("counter");
                    String label = row.getString("label");
                    return new DeskTicket(
                            label,
                            centres.get(desk).name(),
                            counter,
                            ErrandAtDesk.Kind.valueOf(row.getString("kind")),
                            row.getTimestamp("at").toInstant(),
                            row.getBoolean("serving") ? finish(desk, counter, label) : null);
                })
                .list();
    }

    private static String finish(AgencyId desk, int counter, String label) {
        return "/goi-so/" + desk.value() + "/" + counter + "?viec=" + CounterAction.FINISH + "&so=" + label;
    }
}
