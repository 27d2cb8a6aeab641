package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The appointment was given back, missed, used or never confirmed: nothing can be done with it any more. */
public final class AppointmentOver extends DomainException {

    AppointmentOver() {
        super(Kind.CONFLICT, "frontdesk.appointmentOver");
    }
}
