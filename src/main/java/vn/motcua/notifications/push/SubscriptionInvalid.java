package vn.motcua.notifications.push;

import vn.motcua.platform.DomainException;

/** What the browser sent is no subscription of a push service that we may write to. */
public final class SubscriptionInvalid extends DomainException {

    /** For callers in the room. */
    public SubscriptionInvalid() {
        super(Kind.INVALID, "notifications.subscriptionInvalid");
    }
}
