package vn.motcua.documents.scans;

import vn.motcua.platform.DomainException;

/** The program that reads scans is not on this machine, or has no Vietnamese. */
public final class ReaderMissing extends DomainException {

    ReaderMissing() {
        super(Kind.CONFLICT, "documents.readerMissing");
    }
}
