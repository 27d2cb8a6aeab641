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

    /** Minutes of opening hours between two moments of a day; after the last close all count, because it works on. */
    double worked(Centre centre, LocalDate day, Instant from, Instant to) {
        List<OpenSpan> spans = on(centre, day);
        double sum = 0;
        for (int i = 0; i < spans.size(); i++) {
            Instant begin =
                    from.isAfter(spans.get(i).from()) ? from : spans.get(i).from();
            Instant close = spans.get(i).to();
            Instant end = i < spans.size() - 1 && to.isAfter(close) ? close : to;
            sum += Math.max(0, Observations.minutes(begin, end));
        }
        return spans.isEmpty() ? Observations.minutes(from, to) : sum;
    }

    private WorkingCalendar calendar(Centre centre) {
        return calendars.of(centre.desk());
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VietnamTime.ZONE).toInstant();
    }
}
