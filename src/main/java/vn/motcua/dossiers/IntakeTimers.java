package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.catalog.Channel;
import vn.motcua.directory.AgencyId;

/** Counts the timers of online dossiers in the working hours of the desk. */
@Component
public class IntakeTimers {

    private final Calendars calendars;
    private final DossierProperties properties;

    IntakeTimers(Calendars calendars, DossierProperties properties) {
        this.calendars = calendars;
        this.properties = properties;
    }

    /** The timers of a dossier that waits at its desk; empty when none run. */
    public Optional<IntakeTimer> of(DossierDetails dossier) {
        if (dossier.status() != DossierStatus.SUBMITTED
                || dossier.channel() != Channel.ONLINE
                || dossier.isHeldBack()) {
            return Optional.empty();
        }
        Instant since = dossier.supplements().stream()
                .map(Supplement::endedAt)
                .filter(Objects::nonNull)
                .reduce(dossier.submittedAt(), (earlier, later) -> later);
        return Optional.of(of(dossier.receivedAtDesk(), since));
    }

    IntakeTimer of(AgencyId desk, Instant since) {
        WorkingCalendar calendar = calendars.of(desk);
        return new IntakeTimer(
                calendar.addWorkingTime(since, properties.alertWithin()),
                calendar.addWorkingTime(since, properties.answerWithin()));
    }

    boolean isOpen(AgencyId desk, Instant now) {
        return calendars.of(desk).isOpen(now);
    }
}
