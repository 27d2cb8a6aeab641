package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Only a leader of the agency that decides may do this. */
public final class NotTheLeader extends DomainException {

    NotTheLeader() {
        super(Kind.FORBIDDEN, "dossiers.notTheLeader");
    }
}
