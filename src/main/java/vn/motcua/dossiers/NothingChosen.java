package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** No page was given to a paper. */
public final class NothingChosen extends DomainException {

    NothingChosen() {
        super(Kind.INVALID, "dossiers.pileNothingChosen");
    }
}
