package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A refusal names the article it rests on (form 03). */
public final class BasisMissing extends DomainException {

    BasisMissing() {
        super(Kind.INVALID, "dossiers.basisMissing");
    }
}
