package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** The gateway says that this address takes no messages; trying again would change nothing. */
final class DeliveryRefused extends DomainException {

    DeliveryRefused(String reason) {
        super(Kind.CONFLICT, "notifications.deliveryRefused", reason);
    }
}
