package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The chosen colleague cannot do this work today: no such role there, away, or has it already. */
public final class OfficerNotAble extends DomainException {

    OfficerNotAble() {
        super(Kind.INVALID, "dossiers.officerNotAble");
    }
}
