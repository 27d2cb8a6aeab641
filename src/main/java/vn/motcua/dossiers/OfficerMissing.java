package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Nobody was chosen to do the work. */
public final class OfficerMissing extends DomainException {

    OfficerMissing() {
        super(Kind.INVALID, "dossiers.officerMissing");
    }
}
