package vn.motcua.frontdesk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.notifications.Notice;
import vn.motcua.notifications.Notifications;
import vn.motcua.notifications.Recipient;

/** Tells people that their call is near, once, in the command that brought it near. */
@Component
class NearCalls {

    private final TicketRepository tickets;
    private final Notifications notifications;

    NearCalls(TicketRepository tickets, Notifications notifications) {
        this.tickets = tickets;
        this.notifications = notifications;
    }

    /** Whoever moved so near in the line of a field as the centre says, and left a phone or has an inbox. */
    void tell(QueueDays.Day day) {
        int near = day.centre().config().rules().noticeAt();
        if (near == 0) {
            return;
        }
        List<Ticket> waiting = tickets.listActive(day.centre().desk(), day.date()).stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING)
                .toList();
        for (int i = 0; i < waiting.size(); i++) {
            Ticket ticket = waiting.get(i);
            int place = Waits.ahead(waiting, i, day.now()) + 1;
            if (!ticket.toldNear() && place <= near && (ticket.phone() != null || ticket.person() != null)) {
                tell(day, ticket, place - 1);
            }
        }
    }

    private void tell(QueueDays.Day day, Ticket ticket, int ahead) {
        tickets.save(ticket.told());
        Recipient recipient = ticket.person() != null
                ? Recipient.citizen(ticket.person(), ticket.phone())
                : Recipient.phone(String.valueOf(ticket.phone()));
        notifications.tell(
                recipient,
                new Notice(
                        FrontDeskNoticeKinds.NEAR,
                        ticket.key().value(),
                        Map.of(
                                FrontDeskNoticeKinds.NUMBER,
                                ticket.label(),
                                FrontDeskNoticeKinds.AHEAD,
                                Integer.toString(ahead),
                                FrontDeskNoticeKinds.CENTRE,
                                day.centre().name()),
                        "/so/" + ticket.key()));
    }
}
