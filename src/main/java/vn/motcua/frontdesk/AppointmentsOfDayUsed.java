package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Somebody has as many appointments and tickets on that day as one may. */
public final class AppointmentsOfDayUsed extends DomainException {

    AppointmentsOfDayUsed(int most) {
        super(Kind.CONFLICT, "frontdesk.appointmentsOfDayUsed", most);
    }
}
