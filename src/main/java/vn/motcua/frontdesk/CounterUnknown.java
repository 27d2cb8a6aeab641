package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** The centre has no such counter. */
public final class CounterUnknown extends DomainException {

    CounterUnknown(int number) {
        super(Kind.NOT_FOUND, "frontdesk.counterUnknown", number);
    }
}
