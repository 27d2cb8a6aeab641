package vn.motcua.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.OutsideCalendar;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.platform.VietnamTime;

/**
 * Compares two times by what they promise. Units do not convert: 20 working days are 28 days in an ordinary month and
 * more over Tết; a working day is not eight hours, because the day of receipt does not count; "within the day" is the
 * next day for who comes after 15:00. So both are counted on the real calendar, for every half hour of every day of
 * the years it knows, with the hours of every unit.
 */
@Component
class Promises {

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final int HALF_HOURS = 23;
    private static final int MINUTES = 30;

    private final Calendars calendars;

    Promises(Calendars calendars) {
        this.calendars = calendars;
    }

    /** A receipt for which the first time ends later than the second; empty when there is none. */
    Optional<Broken> findLonger(LegalTime time, LegalTime law) {
        if (time.then() == null && law.then() == null && time.unit() == law.unit() && time.amount() <= law.amount()) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of(calendars.standard()),
                        calendars.listAgenciesWithHours().stream().map(calendars::of))
                .distinct()
                .flatMap(calendar -> receipts().flatMap(received -> broken(calendar, received, time, law).stream()))
                .findFirst();
    }

    private static Optional<Broken> broken(WorkingCalendar calendar, Instant received, LegalTime time, LegalTime law) {
        Instant byLaw = calendar.due(received, law).dueAt();
        try {
            Instant promised = calendar.due(received, time).dueAt();
            return promised.isAfter(byLaw) ? Optional.of(new Broken(received, promised, byLaw)) : Optional.empty();
        } catch (OutsideCalendar beyondReason) {
            return Optional.of(new Broken(received, null, byLaw));
        }
    }

    private Stream<Instant> receipts() {
        List<Integer> years = calendars.listYears();
        LocalDate first = LocalDate.of(years.getFirst(), 1, 1);
        return first.datesUntil(LocalDate.of(years.getLast() + 1, 1, 1))
                .flatMap(day -> IntStream.range(0, HALF_HOURS)
                        .mapToObj(number -> day.atTime(FIRST)
                                .plusMinutes((long) number * MINUTES)
                                .atZone(VietnamTime.ZONE)
                                .toInstant()));
    }

    /**
     * A promise later than the law allows.
     *
     * @param received when the dossier would come
     * @param promised when the result would be promised; null when beyond every calendar
     * @param byLaw when the law wants it
     */
    record Broken(Instant received, @Nullable Instant promised, Instant byLaw) {}
}
