package vn.motcua.frontdesk.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.documents.QrCodes;
import vn.motcua.frontdesk.Appointment;
import vn.motcua.frontdesk.AppointmentState;
import vn.motcua.frontdesk.AppointmentView;
import vn.motcua.frontdesk.Lines;
import vn.motcua.frontdesk.Ticket;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;

/**
 * The page of one appointment.
 *
 * @param place address of the centre, or null
 * @param address of this page, with the host
 * @param typed the one-time password as typed
 * @param demo whether the last messages can be read on a page by everybody
 */
public record AppointmentPage(
        AppointmentView view, @Nullable String place, String address, String typed, boolean demo, FormErrors errors) {

    private Appointment appointment() {
        return view.appointment();
    }

    /** Address of something that belongs to it; its own for an empty word. */
    public String path(String part) {
        return AppointmentController.PATH + "/" + appointment().key() + (part.isEmpty() ? "" : "/" + part);
    }

    /** Name of the group in the language of the page. */
    public String group(Page page) {
        String english = view.groupEn();
        return page.lang().equals("en") && english != null ? english : view.group();
    }

    /** {@code 09:00–09:20}. */
    public String time() {
        return BookingView.time(appointment().from()) + "–"
                + BookingView.time(appointment().to());
    }

    /** Weekday and date. */
    public String day(Page page) {
        return page.text("frontdesk.weekday." + appointment().day().getDayOfWeek()) + ", "
                + VietnamTime.date(appointment().day());
    }

    /** Name of the centre. */
    public String centre() {
        return view.centre().name();
    }

    /** Where it stands, in one sentence. */
    public String turn(Page page) {
        Ticket ticket = view.ticket();
        return page.text("frontdesk.appointment." + view.state(), ticket == null ? "" : ticket.label());
    }

    /** What to do. */
    public String advice(Page page) {
        return page.text(
                "frontdesk.appointment." + view.state() + ".advice",
                view.state() == AppointmentState.HELD
                        ? BookingView.time(appointment().heldUntil())
                        : BookingView.time(view.releasedAt()));
    }

    /** How urgent it is. */
    public Badge.Tone tone() {
        return switch (view.state()) {
            case HELD -> Badge.Tone.SOON;
            case CONFIRMED, ARRIVED -> Badge.Tone.GOOD;
            case MISSED, EXPIRED -> Badge.Tone.LATE;
            case CANCELLED -> Badge.Tone.CALM;
        };
    }

    /** Whether it is still to be confirmed. */
    public boolean held() {
        return view.state() == AppointmentState.HELD;
    }

    /** Whether somebody may come to it. */
    public boolean confirmed() {
        return view.state() == AppointmentState.CONFIRMED;
    }

    /** Whether another can be booked instead. */
    public boolean over() {
        return !view.state().isAhead() && view.state() != AppointmentState.ARRIVED;
    }

    /** Where another is booked. */
    public String againHref() {
        return BookingView.path(view.centre().desk().value(), appointment().group());
    }

    /** Address of the number they got, or null. */
    public @Nullable String ticketHref() {
        Ticket ticket = view.ticket();
        return ticket == null ? null : "/so/" + ticket.key();
    }

    /** The facts. */
    public List<SummaryRow> rows(Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(page.text("frontdesk.appointment.group"), group(page)));
        rows.add(SummaryRow.of(page.text("frontdesk.appointment.centre"), centre()));
        if (place != null) {
            rows.add(SummaryRow.of(page.text("frontdesk.appointment.place"), place));
        }
        String phone = appointment().phone();
        if (phone != null) {
            rows.add(SummaryRow.of(
                    page.text("frontdesk.take.phone"),
                    // Whoever has the link sees as much as is needed to know it again.
                    new PhoneNumber(phone).masked()));
        }
        if (appointment().priority() != null) {
            rows.add(SummaryRow.of(
                    page.text("frontdesk.take.priority"),
                    page.text("frontdesk.priority." + appointment().priority())));
        }
        return rows;
    }

    /** {@code 4821 7730}. */
    public String code() {
        return readable(appointment().code());
    }

    static String readable(String code) {
        return code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2);
    }

    /** What the kiosk reads. */
    public String qr(Page page) {
        return QrCodes.svg(address, page.text("frontdesk.appointment.qr"));
    }

    /** Where the one-time password is typed. */
    public FieldView password(Page page) {
        String phone = appointment().phone();
        return FieldView.of("ma", page.text("frontdesk.appointment.password"))
                .withHint(page.text(
                        "frontdesk.appointment.password.hint", phone == null ? "" : new PhoneNumber(phone).masked()))
                .withValue(typed)
                .withErrors(errors);
    }

    /** By what the page follows: when they come, it says so. */
    public @Nullable String follows() {
        return confirmed() ? Lines.topic(view.centre().desk()).toString() : null;
    }
}
