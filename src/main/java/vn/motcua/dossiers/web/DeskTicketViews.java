package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.directory.DeskTicket;
import vn.motcua.directory.DeskTickets;
import vn.motcua.dossiers.DossierCode;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.security.Actor;
import vn.motcua.platform.web.Page;

/** With which numbers people came to a desk about a dossier. */
@Component
class DeskTicketViews {

    private final ObjectProvider<DeskTickets> tickets;

    DeskTicketViews(ObjectProvider<DeskTickets> tickets) {
        this.tickets = tickets;
    }

    /** The first first; what ends a ticket stands once, at its last line. */
    List<DeskTicketLine> of(DossierCode code, Actor actor, Page page) {
        List<DeskTicketLine> lines = new ArrayList<>();
        for (DeskTicket ticket : tickets.stream()
                .flatMap(room -> room.listOf(code.value(), actor).stream())
                .toList()) {
            lines.replaceAll(line -> Objects.equals(line.finish(), ticket.finish()) ? line.unfinished() : line);
            String words = page.text(
                    "desk.ticket." + ticket.kind(),
                    Integer.toString(ticket.counter()),
                    DeskWords.place(ticket.desk()),
                    VietnamTime.dateTime(ticket.at()));
            lines.add(new DeskTicketLine(ticket.number(), words, ticket.finish()));
        }
        return lines;
    }
}
