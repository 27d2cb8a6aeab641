package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** A comment is kept back for a reason only. */
public final class RejectionReasonMissing extends DomainException {

    RejectionReasonMissing() {
        super(Kind.INVALID, "surveys.rejectionReasonMissing");
    }
}
