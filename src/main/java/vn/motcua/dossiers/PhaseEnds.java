package vn.motcua.dossiers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.platform.VietnamTime;

/** When each phase of a dossier's time ends, as the ledger of its clock tells; the last is what is promised. */
final class PhaseEnds {

    private final WorkingCalendar calendar;
    private final List<LegalTime> phases;
    private final List<Instant> ends;
    /** A leader promised the last end anew: it follows from nothing any more. */
    private final boolean extended;

    private PhaseEnds(WorkingCalendar calendar, List<LegalTime> phases, List<Instant> ends, boolean extended) {
        this.calendar = calendar;
        this.phases = phases;
        this.ends = List.copyOf(ends);
        this.extended = extended;
    }

    /**
     * By the calendar as it is now.
     *
     * @param segments the ledger, oldest first
     * @param promised what is promised; a day that a leader promised stays, or moves when it is off
     */
    static PhaseEnds counted(WorkingCalendar calendar, LegalTime time, List<ClockSegment> segments, Instant promised) {
        PhaseEnds now = new PhaseEnds(calendar, time.phases(), List.of(promised), false);
        boolean begun = false;
        Instant paused = null;
        for (ClockSegment segment : segments) {
            Instant start = segment.startsAt();
            switch (segment.kind()) {
                case RUNNING -> {
                    if (!begun) {
                        now = now.begun(start, time);
                    } else if (paused != null) {
                        now = now.resumed(paused, start);
                    }
                    begun = true;
                    paused = null;
                }
                case RESTARTED -> now = now.begun(start, time);
                case PAUSED -> paused = start;
                case EXTENDED -> now = now.endingAt(promised, true);
            }
        }
        return now.extended ? now.endingAt(calendar.closeOfDay(VietnamTime.dateOf(promised)), true) : now;
    }

    /** The same, ending at what is promised whatever the calendar says by now. */
    static PhaseEnds of(WorkingCalendar calendar, LegalTime time, List<ClockSegment> segments, Instant promised) {
        PhaseEnds counted = counted(calendar, time, segments, promised);
        return counted.endingAt(promised, counted.extended);
    }

    /** The end of the last phase. */
    Instant last() {
        return ends.getLast();
    }

    private PhaseEnds begun(Instant at, LegalTime time) {
        return new PhaseEnds(calendar, phases, calendar.phaseEnds(at, time), false);
    }

    private PhaseEnds endingAt(Instant last, boolean byLeader) {
        List<Instant> changed = new ArrayList<>(ends);
        changed.set(changed.size() - 1, last);
        return new PhaseEnds(calendar, phases, changed, byLeader);
    }

    /**
     * What was left of the phase in which the clock stopped is left when it goes on; the phases behind it are counted
     * from its new end.
     */
    PhaseEnds resumed(Instant paused, Instant now) {
        List<Instant> moved = new ArrayList<>(ends);
        @Nullable Instant before = null;
        for (int i = 0; i < moved.size(); i++) {
            if (!moved.get(i).isAfter(paused)) {
                continue;
            }
            boolean alone = extended && i == moved.size() - 1;
            Instant end = before == null || alone
                    ? later(phases.get(i), moved.get(i), paused, now)
                    : calendar.endOfNextPhase(before, phases.get(i));
            moved.set(i, end);
            before = end;
        }
        return new PhaseEnds(calendar, phases, moved, extended);
    }

    /** In the unit of the law. */
    private Instant later(LegalTime phase, Instant end, Instant paused, Instant now) {
        return switch (phase.unit()) {
            case HOUR -> {
                Duration left = calendar.workingTimeBetween(paused, end);
                yield left.toSeconds() > 0 ? calendar.addWorkingTime(now, left) : calendar.nextOpening(now);
            }
            case WORKING_DAY, SAME_DAY -> {
                int days = calendar.timeLeft(paused, end).days();
                yield days > 0
                        ? calendar.due(now, LegalTime.workingDays(days)).dueAt()
                        : calendar.closeOfDay(VietnamTime.dateOf(calendar.nextOpening(now)));
            }
            case CALENDAR_DAY, MONTH -> {
                long waited = ChronoUnit.DAYS.between(VietnamTime.dateOf(paused), VietnamTime.dateOf(now));
                yield calendar.closeOfDay(VietnamTime.dateOf(end).plusDays(waited));
            }
        };
    }
}
