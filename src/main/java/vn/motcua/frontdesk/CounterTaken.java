package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Somebody else is at the counter. */
public final class CounterTaken extends DomainException {

    CounterTaken(int counter, String label) {
        super(Kind.CONFLICT, "frontdesk.counterTaken", counter, label);
    }
}
