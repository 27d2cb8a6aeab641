package vn.motcua.calendar;

import vn.motcua.platform.DomainException;

/** A duration that no law could mean: missing, zero, negative, fractional, or far too long to be a number of units. */
public final class InvalidLegalTime extends DomainException {

    InvalidLegalTime(Object amount) {
        super(Kind.INVALID, "calendar.invalidLegalTime", String.valueOf(amount));
    }
}
