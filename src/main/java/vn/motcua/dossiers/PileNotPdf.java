package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A pile is one PDF, not a picture. */
public final class PileNotPdf extends DomainException {

    PileNotPdf() {
        super(Kind.INVALID, "dossiers.pileNotPdf");
    }
}
