package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The place named has no competent agency in this province. */
public final class CompetentUnitUnknown extends DomainException {

    CompetentUnitUnknown(String unit) {
        super(Kind.INVALID, "dossiers.competentUnitUnknown", unit);
    }
}
