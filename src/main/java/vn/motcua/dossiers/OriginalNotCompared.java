package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A copy is certified only of an original that was shown and compared (Decree 23/2015/NĐ-CP Art. 19, 20). */
public final class OriginalNotCompared extends DomainException {

    OriginalNotCompared() {
        super(Kind.INVALID, "dossiers.originalNotCompared");
    }
}
