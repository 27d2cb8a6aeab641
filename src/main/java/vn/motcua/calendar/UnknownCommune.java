package vn.motcua.calendar;

import vn.motcua.platform.DomainException;

/** No commune bears this code today; codes were given to other units in 2025. */
public final class UnknownCommune extends DomainException {

    UnknownCommune(String code) {
        super(Kind.INVALID, "calendar.unknownCommune", code);
    }
}
