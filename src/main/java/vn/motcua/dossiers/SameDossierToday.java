package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The desk has received the same procedure for a person of the same name since; somebody has to decide. */
public final class SameDossierToday extends DomainException {

    SameDossierToday(DossierCode code) {
        super(Kind.CONFLICT, "dossiers.sameDossierToday", code.value());
    }
}
