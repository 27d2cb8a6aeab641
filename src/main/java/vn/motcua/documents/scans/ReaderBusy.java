package vn.motcua.documents.scans;

import vn.motcua.platform.DomainException;

/** Others' piles are being read; it is this one's turn later. */
public final class ReaderBusy extends DomainException {

    ReaderBusy() {
        super(Kind.TOO_MANY, "documents.readerBusy");
    }
}
