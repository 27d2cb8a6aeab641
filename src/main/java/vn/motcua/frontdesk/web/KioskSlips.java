package vn.motcua.frontdesk.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.Halls;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.TicketKey;
import vn.motcua.frontdesk.Tickets;
import vn.motcua.notifications.Notifications;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.web.Page;

/** Prints slips at kiosks; a printer that fails never takes the number away. */
@Component
class KioskSlips {

    private final Halls halls;
    private final Lines lines;
    private final Tickets tickets;
    private final Notifications notifications;
    private final Clock clock;

    KioskSlips(Halls halls, Lines lines, Tickets tickets, Notifications notifications, Clock clock) {
        this.halls = halls;
        this.lines = lines;
        this.tickets = tickets;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** Prints it, and lets the next page say whether it was printed. */
    void print(AgencyId desk, TicketKey key, @Nullable String token, Page page, RedirectAttributes flash) {
        try {
            TicketPage slip = new TicketPage(tickets.get(key), lines.get(desk), true);
            halls.print(
                    desk, token, key, SlipWords.of(page, slip, notifications.address(slip.path("")), clock.instant()));
            flash.addFlashAttribute("notice", page.text("frontdesk.slip.printed"));
        } catch (DomainException refusal) {
            flash.addFlashAttribute("refused", page.text(refusal) + " " + page.text("frontdesk.slip.photo"));
        }
    }
}
