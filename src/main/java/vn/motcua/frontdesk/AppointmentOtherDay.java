package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The appointment is on another day. */
public final class AppointmentOtherDay extends DomainException {

    AppointmentOtherDay(String time) {
        super(Kind.CONFLICT, "frontdesk.appointmentOtherDay", time);
    }
}
