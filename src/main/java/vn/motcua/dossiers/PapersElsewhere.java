package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The papers are not where the actor works, or not on the way there. */
public final class PapersElsewhere extends DomainException {

    PapersElsewhere() {
        super(Kind.CONFLICT, "dossiers.papersElsewhere");
    }
}
