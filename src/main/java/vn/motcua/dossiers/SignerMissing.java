package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Nobody who may sign for the agency was chosen. */
public final class SignerMissing extends DomainException {

    SignerMissing() {
        super(Kind.INVALID, "dossiers.signerMissing");
    }
}
