package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** What was typed at a kiosk is not the code of its staff, or there is none. */
public final class KioskPinWrong extends DomainException {

    KioskPinWrong() {
        super(Kind.INVALID, "frontdesk.kioskPinWrong");
    }
}
