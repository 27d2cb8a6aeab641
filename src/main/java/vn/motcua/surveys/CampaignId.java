package vn.motcua.surveys;

/** Names a survey inside the administration. */
public record CampaignId(long value) {}
