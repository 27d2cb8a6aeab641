package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A transfer names one commune of this province. */
public final class TransferPlaceUnknown extends DomainException {

    TransferPlaceUnknown() {
        super(Kind.INVALID, "dossiers.transferPlaceUnknown");
    }
}
