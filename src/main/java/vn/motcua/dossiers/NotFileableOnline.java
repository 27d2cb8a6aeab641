package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The procedure cannot be filed online. */
public final class NotFileableOnline extends DomainException {

    NotFileableOnline() {
        super(Kind.INVALID, "dossiers.notFileableOnline");
    }
}
