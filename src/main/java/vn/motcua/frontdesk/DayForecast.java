package vn.motcua.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.platform.VietnamTime;

/**
 * The rest of a day by the hour: those who wait, and come as on such days before, less those whom the counters that are
 * open now serve at their usual pace. A balance of means, not a promise: who waits how long is what {@link Waits} says.
 */
final class DayForecast {

    private static final double HOUR = 60;

    private DayForecast() {}

    /**
     * The hours from now until the last close.
     *
     * @param waiting how many wait now
     * @param arrivals how many come within each hour of such a day
     * @param perHour how many the open counters serve in an hour
     */
    static List<LoadView.Hour> of(
            int waiting, Map<Integer, Double> arrivals, double perHour, List<OpenSpan> spans, Instant now) {
        List<LoadView.Hour> hours = new ArrayList<>();
        if (spans.isEmpty()) {
            return hours;
        }
        Instant close = spans.getLast().to();
        double left = waiting;
        Instant from = now;
        while (from.isBefore(close)) {
            ZonedDateTime begin = from.atZone(VietnamTime.ZONE);
            Instant hourEnds = begin.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            Instant to = hourEnds.isBefore(close) ? hourEnds : close;
            double come = arrivals.getOrDefault(begin.getHour(), 0.0) * minutes(from, hourEnds) / HOUR;
            left = Math.max(0, left + come - perHour * open(spans, from, to) / HOUR);
            hours.add(new LoadView.Hour(begin.getHour(), come, left));
            from = hourEnds;
        }
        return hours;
    }

    private static double open(List<OpenSpan> spans, Instant from, Instant to) {
        return spans.stream()
                .mapToDouble(span -> Math.max(
                        0,
                        minutes(
                                from.isAfter(span.from()) ? from : span.from(),
                                to.isBefore(span.to()) ? to : span.to())))
                .sum();
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / HOUR;
    }
}
