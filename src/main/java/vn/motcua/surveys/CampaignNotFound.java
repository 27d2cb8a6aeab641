package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** There is no such survey. */
public final class CampaignNotFound extends DomainException {

    CampaignNotFound() {
        super(Kind.NOT_FOUND, "surveys.campaignNotFound");
    }
}
