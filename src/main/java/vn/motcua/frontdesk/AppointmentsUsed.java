package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Somebody has as many open appointments as one may. */
public final class AppointmentsUsed extends DomainException {

    AppointmentsUsed(int most) {
        super(Kind.CONFLICT, "frontdesk.appointmentsUsed", most);
    }
}
