package vn.motcua.payments;

/** What was paid is given back; published in the transaction of the decision. */
public record DemandRefunded(Demand demand, String reason) {}
