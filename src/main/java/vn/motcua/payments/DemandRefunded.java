package vn.motcua.payments;

/**
 * What was paid is given back; published in the transaction of the decision.
 *
 * @param demand what was paid, as it was before
 * @param reason why it was asked back, as the officer wrote it
 */
public record DemandRefunded(Demand demand, String reason) {}
