package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** A channel could not take a message now. */
final class DeliveryFailed extends DomainException {

    DeliveryFailed(String reason) {
        super(Kind.CONFLICT, "notifications.deliveryFailed", reason);
    }
}
