package vn.motcua.documents.scans;

import vn.motcua.platform.DomainException;

/** The file is no PDF of scanned pages that can be drawn within bounds. */
public final class PileUnreadable extends DomainException {

    PileUnreadable() {
        super(Kind.INVALID, "documents.pileUnreadable");
    }
}
