package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A provisional slip is settled within days; one that says otherwise comes from a clock that is wrong. */
public final class ProvisionalSlipTooOld extends DomainException {

    ProvisionalSlipTooOld() {
        super(Kind.INVALID, "dossiers.provisionalSlipTooOld");
    }
}
