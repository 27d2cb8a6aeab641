package vn.motcua.notifications;

import vn.motcua.platform.DomainException;

/** The code is wrong, used, too old, or was tried too often. */
public final class WrongMailboxCode extends DomainException {

    WrongMailboxCode() {
        super(Kind.INVALID, "notifications.wrongMailboxCode");
    }
}
