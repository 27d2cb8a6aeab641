package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Something is asked for this dossier and not paid. */
public final class FeeAskedAlready extends DomainException {

    FeeAskedAlready() {
        super(Kind.CONFLICT, "dossiers.feeAskedAlready");
    }
}
