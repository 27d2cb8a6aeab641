package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** An extension names the new day (form 04). */
public final class NewDateMissing extends DomainException {

    NewDateMissing() {
        super(Kind.INVALID, "dossiers.newDateMissing");
    }
}
