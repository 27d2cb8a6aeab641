package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** There is no such appointment. */
public final class AppointmentNotFound extends DomainException {

    AppointmentNotFound() {
        super(Kind.NOT_FOUND, "frontdesk.appointmentNotFound");
    }
}
