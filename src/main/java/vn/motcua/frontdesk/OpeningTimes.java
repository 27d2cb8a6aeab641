package vn.motcua.frontdesk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.platform.VietnamTime;

/** When a centre calls people: by its own hours, else by its calendar. */
@Component
class OpeningTimes {

    private final Calendars calendars;

    OpeningTimes(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The spans of a day, in order; none when the centre is closed. */
    List<OpenSpan> on(Centre centre, LocalDate day) {
        Map<DayOfWeek, List<OpenHours>> own = centre.config().hours();
        if (own == null) {
            return calendar(centre).spansOn(day);
        }
        return own.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                .sorted(Comparator.comparing(OpenHours::from))
                .map(hours -> new OpenSpan(at(day, hours.from()), at(day, hours.to())))
                .toList();
    }

    private WorkingCalendar calendar(Centre centre) {
        return calendars.of(centre.desk());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VietnamTime.ZONE).toInstant();
    }
}
