package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** No dead delivery of this id. */
public final class DeliveryNotFound extends DomainException {

    DeliveryNotFound() {
        super(Kind.NOT_FOUND, "notifications.deliveryNotFound");
    }
}
