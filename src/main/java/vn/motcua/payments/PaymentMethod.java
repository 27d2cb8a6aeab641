package vn.motcua.payments;

/** How money came. */
public enum PaymentMethod {
    /** At the counter, into the hands of an officer. */
    CASH,
    /** To the agency's account; its bank told of it. */
    TRANSFER,
    /** Through a gateway, which told of it. */
    GATEWAY
}
