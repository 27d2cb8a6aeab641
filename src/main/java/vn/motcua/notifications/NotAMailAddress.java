package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** This is no address that letters can be sent to. */
public final class NotAMailAddress extends DomainException {

    NotAMailAddress() {
        super(Kind.INVALID, "notifications.notAMailAddress");
    }
}
