package vn.motcua.notifications;

/** Port: one way out of the product. */
interface Channel {

    /** Its name in the outbox. */
    String name();

    /**
     * Hands the message over.
     *
     * @throws DeliveryFailed when it may be tried again
     */
    void deliver(Delivery delivery);
}
