package vn.motcua.frontdesk.printing;

import vn.motcua.platform.DomainException;

/** What was typed is no address of a printer, or of one that may not be written to. */
public final class PrinterAddressUnfit extends DomainException {

    PrinterAddressUnfit(String typed, String networks, String ports) {
        super(Kind.INVALID, "frontdesk.printerAddressUnfit", typed, networks, ports);
    }
}
