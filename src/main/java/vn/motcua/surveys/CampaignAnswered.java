package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** This token was used. */
public final class CampaignAnswered extends DomainException {

    CampaignAnswered() {
        super(Kind.CONFLICT, "surveys.campaignAnswered");
    }
}
