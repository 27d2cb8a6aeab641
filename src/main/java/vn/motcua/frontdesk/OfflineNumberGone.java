package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** A number that a kiosk gave out without a line is settled already, or its day is over. */
public final class OfflineNumberGone extends DomainException {

    OfflineNumberGone() {
        super(Kind.CONFLICT, "frontdesk.offlineNumberGone");
    }
}
