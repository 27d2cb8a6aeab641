package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The result was promised anew before; the law allows it once (NĐ 118/2025 Art. 19.6). */
public final class AlreadyExtended extends DomainException {

    AlreadyExtended() {
        super(Kind.CONFLICT, "dossiers.alreadyExtended");
    }
}
