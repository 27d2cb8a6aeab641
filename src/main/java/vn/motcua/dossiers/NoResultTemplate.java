package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The procedure's result has no template: it is attached as a file. */
public final class NoResultTemplate extends DomainException {

    NoResultTemplate() {
        super(Kind.INVALID, "dossiers.noResultTemplate");
    }
}
