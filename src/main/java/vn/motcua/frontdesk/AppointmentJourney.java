package vn.motcua.frontdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.platform.live.LiveScreens;
import vn.motcua.platform.security.Actor;

/** Moves appointments by the one table, with a line in the journal for each change. */
@Component
class AppointmentJourney {

    private final AppointmentRepository appointments;
    private final LiveScreens screens;

    AppointmentJourney(AppointmentRepository appointments, LiveScreens screens) {
        this.appointments = appointments;
        this.screens = screens;
    }

    /**
     * Something happens to an appointment.
     *
     * @param after the appointment as it is then
     * @throws AppointmentOver when this cannot happen to it any more
     */
    Appointment go(
            Appointment before,
            AppointmentEvent event,
            Appointment after,
            Instant at,
            Actor actor,
            @Nullable String detail) {
        if (event.from(before.state()).orElseThrow(AppointmentOver::new) != after.state()) {
            throw new IllegalArgumentException(event + " does not lead to " + after.state());
        }
        appointments.save(after);
        note(after, event, at, actor, detail);
        return after;
    }

    /** A line in the journal; whoever looks at the line of the centre looks again. */
    void note(Appointment appointment, AppointmentEvent event, Instant at, Actor actor, @Nullable String detail) {
        appointments.journal(appointment, event, at, actor, detail);
        screens.changed(QueueScreens.topic(appointment.desk()));
    }

    /** Nobody confirmed it in time: the slot is others'. */
    Appointment lapse(Appointment held, Instant now, Actor actor) {
        return go(held, AppointmentEvent.LAPSED, held.in(AppointmentState.EXPIRED, null), now, actor, null);
    }
}
