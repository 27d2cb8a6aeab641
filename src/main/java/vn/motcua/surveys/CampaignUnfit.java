package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** A survey cannot be made like this; the field names the part. */
public final class CampaignUnfit extends DomainException {

    CampaignUnfit(String field) {
        super(Kind.INVALID, "surveys.campaignUnfit." + field);
    }
}
