package vn.motcua.frontdesk.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.Appointment;
import vn.motcua.frontdesk.AppointmentState;
import vn.motcua.frontdesk.AppointmentView;
import vn.motcua.frontdesk.Priority;
import vn.motcua.frontdesk.Ticket;
import vn.motcua.platform.VietnamTime;

/**
 * An appointment as other systems read it.
 *
 * @param id nobody guesses it; also the end of the address of the appointment's page
 * @param code what its owner types at the kiosk; null until it is confirmed
 * @param heldUntil until then it has to be confirmed; null once that is settled
 * @param until from then on the slot is released when nobody came
 * @param ticket id of the number they got when they came, or null
 */
record AppointmentJson(
        String id,
        @Nullable String code,
        AppointmentState state,
        String group,
        OffsetDateTime from,
        OffsetDateTime to,
        @Nullable OffsetDateTime heldUntil,
        OffsetDateTime until,
        @Nullable Priority priority,
        @Nullable String ticket,
        String link) {

    static AppointmentJson of(AppointmentView view) {
        Appointment appointment = view.appointment();
        Ticket ticket = view.ticket();
        return new AppointmentJson(
                appointment.key().value(),
                view.state() == AppointmentState.HELD ? null : appointment.code(),
                view.state(),
                appointment.group(),
                appointment.from().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                appointment.to().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                view.state() == AppointmentState.HELD
                        ? appointment.heldUntil().atZone(VietnamTime.ZONE).toOffsetDateTime()
                        : null,
                view.releasedAt().atZone(VietnamTime.ZONE).toOffsetDateTime(),
                appointment.priority(),
                ticket == null ? null : ticket.key().value(),
                AppointmentController.PATH + "/" + appointment.key());
    }
}
