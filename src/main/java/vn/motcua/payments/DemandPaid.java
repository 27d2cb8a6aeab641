package vn.motcua.payments;

/**
 * A demand was paid whole; published in the transaction that wrote the receipt.
 *
 * @param demand what was paid, as it was before
 * @param receipt what was written for it
 */
public record DemandPaid(Demand demand, Receipt receipt) {}
