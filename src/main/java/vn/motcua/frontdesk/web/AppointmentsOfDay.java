package vn.motcua.frontdesk.web;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.directory.PhoneNumber;
import vn.motcua.frontdesk.Appointment;
import vn.motcua.frontdesk.AppointmentView;
import vn.motcua.frontdesk.Centre;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * The appointments of a centre on one day, for reception.
 *
 * @param typed the code as typed
 */
public record AppointmentsOfDay(
        Centre centre,
        LocalDate day,
        LocalDate today,
        List<AppointmentView> appointments,
        String typed,
        FormErrors errors) {

    /** Copies the list. */
    public AppointmentsOfDay {
        appointments = List.copyOf(appointments);
    }

    /** Address of the page. */
    public String path() {
        return IssuingController.PATH + "/" + centre.desk().value() + "/lich-hen";
    }

    /** Whether people come to them today. */
    public boolean isToday() {
        return day.equals(today);
    }

    /** Weekday and date. */
    public String title(Page page) {
        return page.text("frontdesk.weekday." + day.getDayOfWeek()) + " " + VietnamTime.date(day);
    }

    /** The day before or after. */
    public String other(int days) {
        return path() + "?ngay=" + day.plusDays(days);
    }

    /** What the person says or shows. */
    public FieldView code(Page page) {
        return FieldView.of("ma", page.text("frontdesk.arrival.code"))
                .withHint(page.text("frontdesk.arrival.code.hint"))
                .withValue(typed)
                .withErrors(errors);
    }

    /** As a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("frontdesk.appointments.title"),
                List.of(
                        Column.of(page.text("frontdesk.appointments.time")),
                        Column.of(page.text("frontdesk.counter.group")),
                        Column.of(page.text("frontdesk.take.phone")),
                        Column.of(page.text("frontdesk.appointments.state"))),
                appointments.stream().map(view -> row(page, view)).toList());
    }

    private static Row row(Page page, AppointmentView view) {
        Appointment appointment = view.appointment();
        String time = BookingView.time(appointment.from());
        String state = page.text("frontdesk.appointments." + view.state());
        return new Row(
                appointment.key().value(),
                time,
                List.of(
                        Cell.link(time, AppointmentController.PATH + "/" + appointment.key()),
                        Cell.text(view.group()),
                        Cell.text(appointment.phone() == null ? "–" : new PhoneNumber(appointment.phone()).masked()),
                        Cell.badge(
                                view.ticket() == null
                                        ? state
                                        : state + " " + view.ticket().label(),
                                tone(view))));
    }

    private static Badge.Tone tone(AppointmentView view) {
        return switch (view.state()) {
            case ARRIVED -> Badge.Tone.GOOD;
            case MISSED -> Badge.Tone.LATE;
            case CONFIRMED -> Badge.Tone.RIVER;
            case HELD, CANCELLED, EXPIRED -> Badge.Tone.CALM;
        };
    }
}
