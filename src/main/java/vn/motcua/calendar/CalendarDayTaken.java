package vn.motcua.calendar;

import java.time.LocalDate;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;

/** That date is special already; remove it first. */
public final class CalendarDayTaken extends DomainException {

    private final LocalDate date;

    CalendarDayTaken(LocalDate date, String name) {
        super(Kind.CONFLICT, "calendar.dayTaken", VietnamTime.date(date), name);
        this.date = date;
    }

    /** Whether it is this date. */
    public boolean isAbout(LocalDate other) {
        return date.equals(other);
    }
}
