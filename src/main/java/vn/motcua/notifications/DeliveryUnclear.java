package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** The message was handed over and no answer came: it may have left, so it is not repeated blindly. */
final class DeliveryUnclear extends DomainException {

    DeliveryUnclear(String reason) {
        super(Kind.CONFLICT, "notifications.deliveryUnclear", reason);
    }
}
