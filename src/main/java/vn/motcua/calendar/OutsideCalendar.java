package vn.motcua.calendar;

import vn.motcua.platform.DomainException;

/** The receipt or the deadline lies outside the years for which the product keeps a calendar. */
public final class OutsideCalendar extends DomainException {

    OutsideCalendar(int firstYear, int lastYear) {
        super(Kind.INVALID, "calendar.outsideCalendar", String.valueOf(firstYear), String.valueOf(lastYear));
    }
}
