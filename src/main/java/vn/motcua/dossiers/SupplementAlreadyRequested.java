package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Papers may be asked for only once (NĐ 118/2025 Art. 16.3); a second request is for a head or leader to decide. */
public final class SupplementAlreadyRequested extends DomainException {

    SupplementAlreadyRequested() {
        super(Kind.CONFLICT, "dossiers.supplementAlreadyRequested");
    }
}
