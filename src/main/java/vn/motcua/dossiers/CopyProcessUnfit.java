package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The procedure's process has no step in which a leader signs, and none in which the agency seals, after it. */
public final class CopyProcessUnfit extends DomainException {

    CopyProcessUnfit() {
        super(Kind.CONFLICT, "dossiers.copyProcessUnfit");
    }
}
