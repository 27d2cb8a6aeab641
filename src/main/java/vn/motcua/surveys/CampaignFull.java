package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** The survey has as many answers as it takes. */
public final class CampaignFull extends DomainException {

    CampaignFull() {
        super(Kind.CONFLICT, "surveys.campaignFull");
    }
}
