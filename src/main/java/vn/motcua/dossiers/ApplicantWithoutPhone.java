package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The applicant's account has no phone, so that nothing can be sent there to be confirmed. */
public final class ApplicantWithoutPhone extends DomainException {

    ApplicantWithoutPhone() {
        super(Kind.CONFLICT, "dossiers.applicantWithoutPhone");
    }
}
