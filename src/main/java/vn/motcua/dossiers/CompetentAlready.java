package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The agency of that place decides on the dossier already. */
public final class CompetentAlready extends DomainException {

    CompetentAlready() {
        super(Kind.INVALID, "dossiers.competentAlready");
    }
}
