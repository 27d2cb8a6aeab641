package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** The gateway does not answer or does not let us in: no message is to blame, none counts an attempt. */
final class GatewayAway extends DomainException {

    GatewayAway(String reason) {
        super(Kind.CONFLICT, "notifications.gatewayAway", reason);
    }
}
