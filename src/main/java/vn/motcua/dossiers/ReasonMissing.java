package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The action needs a reason that the citizen can read. */
public final class ReasonMissing extends DomainException {

    ReasonMissing() {
        super(Kind.INVALID, "dossiers.reasonMissing");
    }
}
