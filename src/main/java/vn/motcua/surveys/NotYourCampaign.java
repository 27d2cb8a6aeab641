package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** The actor administers nothing where the survey asks. */
public final class NotYourCampaign extends DomainException {

    NotYourCampaign() {
        super(Kind.FORBIDDEN, "surveys.notYourCampaign");
    }
}
