package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Nothing of what may be asked for was counted. */
public final class NothingCounted extends DomainException {

    NothingCounted() {
        super(Kind.INVALID, "dossiers.nothingCounted");
    }
}
