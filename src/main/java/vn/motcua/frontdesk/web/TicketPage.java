package vn.motcua.frontdesk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.QrCodes;
import vn.motcua.frontdesk.LineView;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.ServiceGroup;
import vn.motcua.frontdesk.Ticket;
import vn.motcua.frontdesk.TicketState;
import vn.motcua.frontdesk.TicketView;
import vn.motcua.frontdesk.Tickets;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;

/**
 * The page of one ticket.
 *
 * @param today whether the ticket is for today
 */
public record TicketPage(TicketView view, LineView line, boolean today) {

    private Ticket ticket() {
        return view.ticket();
    }

    /** {@code A042}. */
    public String number() {
        return ticket().label();
    }

    /** Address of something that belongs to it; its own for an empty word. */
    public String path(String part) {
        return "/so/" + ticket().key() + (part.isEmpty() ? "" : "/" + part);
    }

    /** Where its slip is printed, behind the address of a kiosk. */
    public String printPath() {
        return "/phieu/" + ticket().key() + "/in";
    }

    /** The name of the field. */
    public String group() {
        return line.group(ticket().group())
                .map(LineView.Group::setup)
                .map(ServiceGroup::name)
                .orElse(ticket().group());
    }

    /** The name of the centre. */
    public String centre() {
        return line.name();
    }

    /** What it waits for, in one sentence. */
    public String turn(Page page) {
        if (view.state() == TicketState.WAITING && !today) {
            return page.text("frontdesk.ticket.LATER", VietnamTime.date(ticket().day()));
        }
        return page.text(
                "frontdesk.ticket." + view.state(), String.valueOf(ticket().counter()), Integer.toString(view.ahead()));
    }

    /** What to do. */
    public String advice(Page page) {
        if (ticket().test()) {
            return page.text("frontdesk.ticket.test");
        }
        if (view.state() == TicketState.WAITING && !today) {
            return page.text("frontdesk.ticket.LATER.advice");
        }
        return page.text("frontdesk.ticket." + view.state() + ".advice", Integer.toString(Tickets.LATE_MINUTES));
    }

    /** How urgent it is. */
    public Badge.Tone tone() {
        return switch (view.state()) {
            case CALLED -> Badge.Tone.LATE;
            case SERVING, DONE -> Badge.Tone.GOOD;
            case PARKED -> Badge.Tone.SOON;
            case WAITING, MISSED, CANCELLED -> Badge.Tone.CALM;
        };
    }

    /** When the slot of its appointment begins, or null. */
    public @Nullable String slot() {
        return ticket().slot() == null ? null : BookingView.time(ticket().slot());
    }

    /** Whether it is in today's line. */
    public boolean waits() {
        return view.state() == TicketState.WAITING && today;
    }

    /** People of the same field in front. */
    public String ahead() {
        return Integer.toString(view.ahead());
    }

    /** The range. */
    public String wait(Page page) {
        return WaitWords.range(page, view.estimate());
    }

    /** Whether the day is likely to be too short. */
    public boolean tooLate() {
        return view.estimate() != null && !view.estimate().inTime();
    }

    /** Whether it can be given back. */
    public boolean canCancel() {
        return view.state() == TicketState.WAITING || view.state() == TicketState.PARKED;
    }

    /** Whether something is still to come, so that the page follows. */
    public boolean isOpen() {
        return view.state().isActive();
    }

    /** Whether its owner can say how it was. */
    boolean isServed() {
        return view.state() == TicketState.DONE;
    }

    /** What the board shows. */
    public List<LineView.Call> board() {
        return line.called().stream().limit(4).toList();
    }

    /** By what the page follows its line. */
    public String follows() {
        return Lines.topic(line.desk()).toString();
    }

    /** The code that leads to this page, for the slip. */
    public String qr(Page page, String address) {
        return QrCodes.svg(address, page.text("frontdesk.ticket.qr"));
    }
}
