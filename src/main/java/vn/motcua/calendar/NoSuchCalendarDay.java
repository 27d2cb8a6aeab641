package vn.motcua.calendar;

import java.time.LocalDate;
import vn.motcua.platform.DomainException;
import vn.motcua.platform.VietnamTime;

/** Nothing special is recorded for that date. */
public final class NoSuchCalendarDay extends DomainException {

    NoSuchCalendarDay(LocalDate date) {
        super(Kind.NOT_FOUND, "calendar.noSuchDay", VietnamTime.date(date));
    }
}
