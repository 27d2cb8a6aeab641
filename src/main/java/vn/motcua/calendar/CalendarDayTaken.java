package vn.motcua.calendar;

import java.time.LocalDate;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;

/** That date is special already; remove it first. */
public final class CalendarDayTaken extends DomainException {

    CalendarDayTaken(LocalDate date, String name) {
        super(Kind.CONFLICT, "calendar.dayTaken", VietnamTime.date(date), name);
    }
}
