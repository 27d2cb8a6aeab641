package vn.motcua.payments;

/**
 * A demand is about to be locked. The room that asks locks what it is for, before: whoever needs both gets them in this
 * order.
 *
 * @param payable what it is for
 */
public record DemandLocked(Payable payable) {}
