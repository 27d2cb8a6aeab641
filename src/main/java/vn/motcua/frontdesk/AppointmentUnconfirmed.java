package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The appointment was not confirmed yet. */
public final class AppointmentUnconfirmed extends DomainException {

    AppointmentUnconfirmed() {
        super(Kind.CONFLICT, "frontdesk.appointmentUnconfirmed");
    }
}
