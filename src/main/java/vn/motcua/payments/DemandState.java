package vn.motcua.payments;

/** Where a demand stands. */
public enum DemandState {
    /** Nobody has paid. */
    UNPAID,
    /** The payer says they have transferred the money; the bank has not told it yet. */
    WAITING,
    /** Received whole. */
    PAID,
    /** Not asked for any more. */
    CANCELLED,
    /** Paid, and given back. */
    REFUNDED;

    /** Whether it can be paid. */
    public boolean isOpen() {
        return this == UNPAID || this == WAITING;
    }
}
