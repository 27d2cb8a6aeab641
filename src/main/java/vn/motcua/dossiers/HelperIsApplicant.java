package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Helper and applicant are two people: the phone is the applicant's own. */
public final class HelperIsApplicant extends DomainException {

    HelperIsApplicant() {
        super(Kind.INVALID, "dossiers.helperIsApplicant");
    }
}
