package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The appointment is at another centre. */
public final class AppointmentElsewhere extends DomainException {

    AppointmentElsewhere(String centre) {
        super(Kind.CONFLICT, "frontdesk.appointmentElsewhere", centre);
    }
}
