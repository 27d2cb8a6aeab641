package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** A code that everybody guesses, or of the wrong length. */
public final class KioskPinUnfit extends DomainException {

    KioskPinUnfit() {
        super(Kind.INVALID, "frontdesk.kioskPinUnfit");
    }
}
