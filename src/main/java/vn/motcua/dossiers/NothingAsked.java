package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** This agency was not asked, or has answered; or nobody is being asked. */
public final class NothingAsked extends DomainException {

    NothingAsked() {
        super(Kind.CONFLICT, "dossiers.nothingAsked");
    }
}
