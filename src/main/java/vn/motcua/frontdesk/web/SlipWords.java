package vn.motcua.frontdesk.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.frontdesk.printing.Slip;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;

/** The words on a printed slip: those of the page. */
final class SlipWords {

    private SlipWords() {}

    static Slip of(Page page, TicketPage ticket, String address, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(page.text("frontdesk.slip.ahead", ticket.ahead(), ticket.wait(page)));
        if (ticket.tooLate()) {
            lines.add(page.text("frontdesk.ticket.tooLate"));
        }
        return new Slip(
                ticket.centre(),
                page.text("frontdesk.ticket.number"),
                ticket.number(),
                ticket.group(),
                lines,
                address,
                List.of(page.text("frontdesk.slip.scan"), VietnamTime.full(now)));
    }

    static Slip trial(Page page, String centre, Instant now) {
        return new Slip(
                centre,
                page.text("frontdesk.slip.trial"),
                "A000",
                page.text("frontdesk.slip.trial.letters"),
                List.of(),
                "",
                List.of(VietnamTime.full(now)));
    }
}
