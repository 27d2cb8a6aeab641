package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** At least one agency is asked, and each once. */
public final class NobodyAsked extends DomainException {

    NobodyAsked() {
        super(Kind.INVALID, "dossiers.nobodyAsked");
    }
}
