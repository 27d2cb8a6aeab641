package vn.motcua.notifications;

/** Port: one way out of the product. */
interface Channel {

    /** Its name in the outbox. */
    String name();

    /**
     * Hands the message over.
     *
     * @throws DeliveryFailed when it may be tried again
     * @throws DeliveryRefused when it never will arrive at this address
     * @throws DeliveryUnclear when nobody knows whether it left
     * @throws GatewayAway when nothing can leave at the moment, whatever the address
     */
    void deliver(Delivery delivery);

    /** Is called each second, whether there is something to deliver or not. */
    default void idle() {}

    /** Whether the same message twice does no harm, so that it may be repeated when nobody knows whether it left. */
    default boolean isHarmlessTwice() {
        return false;
    }
}
