package vn.motcua.frontdesk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.platform.VietnamTime;

/**
 * Cuts the opening hours of a day into slots. On a day off of the calendar there are none, also where a centre calls by
 * hours of its own.
 */
@Component
class SlotTimes {

    private final OpeningTimes times;
    private final Calendars calendars;

    SlotTimes(OpeningTimes times, Calendars calendars) {
        this.times = times;
        this.calendars = calendars;
    }

    /** All slots of a day, those that have begun too; each lies within one span of the hours. */
    List<OpenSpan> on(Centre centre, SlotRules rules, LocalDate day) {
        if (isOff(day)) {
            return List.of();
        }
        Duration length = Duration.ofMinutes(rules.minutes());
        List<OpenSpan> slots = new ArrayList<>();
        for (OpenSpan span : bookable(rules, day, times.on(centre, day))) {
            Instant from = span.from();
            while (!from.plus(length).isAfter(span.to())) {
                slots.add(new OpenSpan(from, from.plus(length)));
                from = from.plus(length);
            }
        }
        return slots;
    }

    private boolean isOff(LocalDate day) {
        return calendars.listDays(day.getYear()).stream()
                .anyMatch(special -> special.date().equals(day)
                        && special.isConfirmed()
                        && special.kind().isOff());
    }

    private static List<OpenSpan> bookable(SlotRules rules, LocalDate day, List<OpenSpan> open) {
        if (rules.hours().isEmpty()) {
            return open;
        }
        List<OpenSpan> spans = new ArrayList<>();
        for (OpenHours hours : rules.hours().stream()
                .sorted(Comparator.comparing(OpenHours::from))
                .toList()) {
            Instant from = day.atTime(hours.from()).atZone(VietnamTime.ZONE).toInstant();
            Instant to = day.atTime(hours.to()).atZone(VietnamTime.ZONE).toInstant();
            for (OpenSpan span : open) {
                Instant begin = from.isAfter(span.from()) ? from : span.from();
                Instant end = to.isBefore(span.to()) ? to : span.to();
                if (begin.isBefore(end)) {
                    spans.add(new OpenSpan(begin, end));
                }
            }
        }
        return spans;
    }

    /** The slot that begins then and can still be booked; empty when there is none. */
    Optional<OpenSpan> find(Centre centre, SlotRules rules, Instant from, Instant now) {
        LocalDate day = VietnamTime.dateOf(from);
        if (!from.isAfter(now) || day.isAfter(last(rules, now))) {
            return Optional.empty();
        }
        return on(centre, rules, day).stream()
                .filter(slot -> slot.from().equals(from))
                .findFirst();
    }

    /** The last day that can be booked now. */
    static LocalDate last(SlotRules rules, Instant now) {
        return VietnamTime.dateOf(now).plusDays(rules.daysAhead());
    }
}
