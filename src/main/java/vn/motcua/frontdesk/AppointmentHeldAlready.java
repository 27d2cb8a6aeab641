package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Somebody has an appointment for this field already. */
public final class AppointmentHeldAlready extends DomainException {

    AppointmentHeldAlready(String time) {
        super(Kind.CONFLICT, "frontdesk.appointmentHeldAlready", time);
    }
}
