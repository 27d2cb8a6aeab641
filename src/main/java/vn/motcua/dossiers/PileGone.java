package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The pile was confirmed or replaced meanwhile. */
public final class PileGone extends DomainException {

    PileGone() {
        super(Kind.CONFLICT, "dossiers.pileGone");
    }
}
