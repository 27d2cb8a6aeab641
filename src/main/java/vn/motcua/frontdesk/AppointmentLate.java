package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Somebody comes when the slot has been released. */
public final class AppointmentLate extends DomainException {

    AppointmentLate(String time) {
        super(Kind.CONFLICT, "frontdesk.appointmentLate", time);
    }
}
