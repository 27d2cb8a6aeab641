package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A refusal names one of the reasons of Decree 23/2015/NĐ-CP Art. 22. */
public final class CopyRefusalMissing extends DomainException {

    CopyRefusalMissing() {
        super(Kind.INVALID, "dossiers.copyRefusalMissing");
    }
}
