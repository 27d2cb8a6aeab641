package vn.motcua.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The working time of one unit and the arithmetic of legal deadlines over it. Immutable; every method is a pure
 * function. Resolution is one second: fractions of a receipt are dropped.
 *
 * <p>Conventions: a receipt outside working time counts as received at the next opening; open spans are half-open; the
 * day of receipt is not counted for days and months (Civil Code 2015, Art. 147.2); a last day that is off moves to the
 * end of the next working day (Art. 148.5).
 */
public final class WorkingCalendar {

    /** Viet Nam has kept UTC+7 without daylight saving during all the years this calendar covers. */
    static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

    private static final int SECONDS_PER_HOUR = 3_600;

    private final Timetable timetable;
    private final Map<LocalDate, CalendarDay> days;

    private WorkingCalendar(Timetable timetable, Map<LocalDate, CalendarDay> days) {
        this.timetable = timetable;
        this.days = days;
    }

    /**
     * The calendar of a unit.
     *
     * @param days special days; proposed ones appear in explanations but are never counted
     * @param own the unit's own hours; where they say nothing valid on a date, the standard hours hold
     * @param standard the hours of units that have none of their own
     * @param limit until when "trong ngày" means today
     */
    public static WorkingCalendar of(
            Collection<CalendarDay> days, List<OpeningHours> own, List<OpeningHours> standard, SameDayLimit limit) {
        Map<LocalDate, CalendarDay> byDate = days.stream()
                .collect(Collectors.toUnmodifiableMap(
                        CalendarDay::date, Function.identity(), (one, other) -> one.isConfirmed() ? one : other));
        HoursBook hours = new HoursBook(List.copyOf(own), List.copyOf(standard), limit, byDate);
        return new WorkingCalendar(new Timetable(hours::on), byDate);
    }

    /** When something received at that moment is due, to the close of day or, for hours, to the second. */
    public Deadline due(Instant receivedAt, LegalTime time) {
        long received = local(receivedAt);
        long counted = timetable.openingFrom(received);
        List<Long> ends = ends(counted, time);
        return new Deadline(
                instant(ends.getLast()), () -> Explanation.lines(this, time.phases(), received, counted, ends));
    }

    /** When each phase of the time ends for something received at that moment; the last is what is due. */
    public List<Instant> phaseEnds(Instant receivedAt, LegalTime time) {
        return ends(timetable.openingFrom(local(receivedAt)), time).stream()
                .map(WorkingCalendar::instant)
                .toList();
    }

    /**
     * When a phase ends that begins with the end of the one before it: the next day is its first, also where that end
     * was the close of a day.
     */
    public Instant endOfNextPhase(Instant endOfPhase, LegalTime phase) {
        return instant(end(local(endOfPhase), phase));
    }

    private List<Long> ends(long counted, LegalTime time) {
        List<Long> ends = new ArrayList<>();
        long from = counted;
        for (LegalTime phase : time.phases()) {
            from = end(from, phase);
            ends.add(from);
        }
        return ends;
    }

    private long end(long counted, LegalTime time) {
        int day = timetable.dayAt(counted);
        return switch (time.unit()) {
            case HOUR -> timetable.secondAfter(timetable.worked(counted) + (long) time.amount() * SECONDS_PER_HOUR);
            case WORKING_DAY -> timetable.close(timetable.workingDayAfter(day, time.amount()));
            case SAME_DAY -> {
                boolean inTime =
                        Timetable.secondOfDay(counted) < timetable.hours(day).sameDayLimit();
                yield timetable.close(inTime ? day : timetable.workingDayAfter(day, 1));
            }
            case CALENDAR_DAY, MONTH -> timetable.close(timetable.workingDayFrom(lastDay(day, time)));
        };
    }

    /** The last day by the calendar, before it moves because it is off. */
    int lastDay(int receiptDay, LegalTime time) {
        return timetable.dayOfEpoch(
                time.unit() == TimeUnit.MONTH
                        ? timetable.dateOf(receiptDay).plusMonths(time.amount()).toEpochDay()
                        : timetable.epochDay(receiptDay) + time.amount());
    }

    /** Whether the unit is open; a close itself is not. */
    public boolean isOpen(Instant at) {
        return timetable.isOpen(local(at));
    }

    /** The moment itself when the unit is open, otherwise the next opening. */
    public Instant nextOpening(Instant from) {
        return instant(timetable.openingFrom(local(from)));
    }

    /** Whether the unit works at all on that day. */
    public boolean isWorkingDay(LocalDate date) {
        return timetable.hours(timetable.dayOfEpoch(date.toEpochDay())).isWorking();
    }

    /** Open time between two moments; negative when the second is earlier. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        return Duration.ofSeconds(timetable.worked(local(to)) - timetable.worked(local(from)));
    }

    /** The earliest moment by which that much open time has passed. */
    public Instant addWorkingTime(Instant from, Duration working) {
        if (working.toSeconds() < 1) {
            throw new InvalidLegalTime(working);
        }
        return instant(timetable.secondAfter(timetable.worked(local(from)) + working.toSeconds()));
    }

    /** How far away a deadline is; exactly at the deadline is still on time. */
    public TimeLeft timeLeft(Instant now, Instant dueAt) {
        boolean overdue = now.isAfter(dueAt);
        Instant from = overdue ? dueAt : now;
        Instant to = overdue ? now : dueAt;
        int firstDay = timetable.dayAt(timetable.openingFrom(local(from)));
        int lastDay = timetable.dayAt(local(to));
        int between = timetable.workingDaysBefore(lastDay) - timetable.workingDaysBefore(firstDay);
        return new TimeLeft(overdue, workingTimeBetween(from, to), Math.max(0, between));
    }

    /** When the unit is open on that day, in order; none when the day is off. */
    public List<OpenSpan> spansOn(LocalDate date) {
        int day = timetable.dayOfEpoch(date.toEpochDay());
        long midnight = timetable.epochDay(day) * Timetable.DAY;
        return timetable.hours(day).spans().stream()
                .map(span -> new OpenSpan(instant(midnight + span[0]), instant(midnight + span[1])))
                .toList();
    }

    /** The last moment of the given day's work, or of the next working day when the day is off. */
    public Instant closeOfDay(LocalDate date) {
        return instant(timetable.close(timetable.workingDayFrom(timetable.dayOfEpoch(date.toEpochDay()))));
    }

    Timetable timetable() {
        return timetable;
    }

    @Nullable
    CalendarDay specialDay(int day) {
        return days.get(timetable.dateOf(day));
    }

    private static long local(Instant instant) {
        return instant.getEpochSecond() + VIET_NAM.getTotalSeconds();
    }

    private static Instant instant(long local) {
        return Instant.ofEpochSecond(local - VIET_NAM.getTotalSeconds());
    }
}
