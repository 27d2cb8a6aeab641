package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The actor is not a reception officer of this desk. */
public final class NotYourDesk extends DomainException {

    NotYourDesk() {
        super(Kind.FORBIDDEN, "dossiers.notYourDesk");
    }
}
