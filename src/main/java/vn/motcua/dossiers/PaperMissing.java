package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A mandatory paper is missing. */
public final class PaperMissing extends DomainException {

    PaperMissing(String paper) {
        super(Kind.INVALID, "dossiers.paperMissing", paper);
    }
}
