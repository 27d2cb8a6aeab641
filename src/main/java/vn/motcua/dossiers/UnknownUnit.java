package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** No commune of this province has this code today. */
public final class UnknownUnit extends DomainException {

    /** @param code what was sent */
    public UnknownUnit(String code) {
        super(Kind.INVALID, "dossiers.unknownUnit", code);
    }
}
