package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** An agency cannot answer before now. */
public final class DeadlinePast extends DomainException {

    DeadlinePast(String agency) {
        super(Kind.INVALID, "dossiers.deadlinePast", agency);
    }
}
