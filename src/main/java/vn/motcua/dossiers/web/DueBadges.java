package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.TimeLeft;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;

/** Time left in words and colour, counted in the working time of the unit. */
@Component
class DueBadges {

    /** A working day: what is due within it is due soon. */
    private static final Duration SOON = Duration.ofHours(8);

    private final Calendars calendars;
    private final Clock clock;

    DueBadges(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Of a deadline; without one, the words that no legal time runs. */
    Badge of(AgencyId unit, @Nullable Instant due, Page page) {
        if (due == null) {
            return new Badge(page.text("desk.due.none"), Badge.Tone.CALM);
        }
        TimeLeft left = calendars.of(unit).timeLeft(clock.instant(), due);
        return new Badge(page.text(left.messageKey(), left.amount()), tone(left));
    }

    /** Until when something is due soon. */
    Instant soonUntil() {
        return calendars.standard().addWorkingTime(clock.instant(), SOON);
    }

    private static Badge.Tone tone(TimeLeft left) {
        if (left.overdue()) {
            return Badge.Tone.LATE;
        }
        return left.working().compareTo(SOON) <= 0 ? Badge.Tone.SOON : Badge.Tone.CALM;
    }
}
