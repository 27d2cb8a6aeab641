package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** A follow-up is closed with words about what was found and done. */
public final class FollowUpWordsMissing extends DomainException {

    FollowUpWordsMissing() {
        super(Kind.INVALID, "surveys.followUpWordsMissing");
    }
}
