package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Somebody was called as often as the centre calls. */
public final class RecalledEnough extends DomainException {

    RecalledEnough(String label, int limit) {
        super(Kind.CONFLICT, "frontdesk.recalledEnough", label, limit);
    }
}
