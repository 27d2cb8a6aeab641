package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** An agency cannot take over from itself. */
public final class MergerWithItself extends DomainException {

    MergerWithItself() {
        super(Kind.INVALID, "dossiers.mergerWithItself");
    }
}
