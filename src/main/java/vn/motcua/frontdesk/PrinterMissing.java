package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The centre has no printer. */
public final class PrinterMissing extends DomainException {

    PrinterMissing() {
        super(Kind.CONFLICT, "frontdesk.printerMissing");
    }
}
