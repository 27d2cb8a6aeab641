package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** The survey does not take answers today. */
public final class CampaignClosed extends DomainException {

    CampaignClosed(String from, String to) {
        super(Kind.CONFLICT, "surveys.campaignClosed", from, to);
    }
}
