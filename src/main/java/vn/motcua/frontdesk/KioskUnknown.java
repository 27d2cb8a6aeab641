package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The machine is no kiosk of the centre, or the time in which staff may do something there is over. */
public final class KioskUnknown extends DomainException {

    KioskUnknown() {
        super(Kind.FORBIDDEN, "frontdesk.kioskUnknown");
    }
}
