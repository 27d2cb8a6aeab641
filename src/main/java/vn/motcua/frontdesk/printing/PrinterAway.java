package vn.motcua.frontdesk.printing;

import vn.motcua.platform.DomainException;

/** The printer does not take the slip. */
public final class PrinterAway extends DomainException {

    PrinterAway(String printer) {
        super(Kind.CONFLICT, "frontdesk.printerAway", printer);
    }
}
