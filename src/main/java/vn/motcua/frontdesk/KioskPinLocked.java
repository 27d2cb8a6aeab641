package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The code was typed wrong too often; the right one counts again after some minutes. */
public final class KioskPinLocked extends DomainException {

    KioskPinLocked(long minutes) {
        super(Kind.TOO_MANY, "frontdesk.kioskPinLocked", Long.toString(minutes));
    }
}
