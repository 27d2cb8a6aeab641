package vn.motcua.calendar;

import org.springframework.stereotype.Component;
import vn.motcua.platform.reference.ReferenceSource;

/** The shipped days off and swapped days. */
@Component
class CalendarSource implements ReferenceSource {

    private final Calendars calendars;
    private final CalendarChanges changes;

    CalendarSource(Calendars calendars, CalendarChanges changes) {
        this.calendars = calendars;
        this.changes = changes;
    }

    @Override
    public Kind kind() {
        return Kind.CALENDAR;
    }

    @Override
    public long count() {
        return calendars.listYears().stream()
                .mapToLong(year -> calendars.listDays(year).size())
                .sum();
    }

    @Override
    public void reload() {
        changes.reload();
    }
}
