package vn.motcua.calendar;

import vn.motcua.platform.DomainException;

/** The hours of units without their own cannot be empty: no deadline could be counted. */
public final class NoHoursGiven extends DomainException {

    NoHoursGiven() {
        super(Kind.INVALID, "calendar.noHours");
    }
}
