package vn.motcua.frontdesk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.platform.security.Actor;

/**
 * Writes off what nobody confirmed or came to in time, and reminds people. Nothing waits for it: whoever looks or books
 * knows by the clock what is over. Each appointment is a transaction of its own, looked at anew under its lock.
 */
@Component
class AppointmentWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AppointmentWatch.class);

    private final AppointmentRepository appointments;
    private final AppointmentJourney journey;
    private final AppointmentNotices notices;
    private final Centres centres;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppointmentWatch(
            AppointmentRepository appointments,
            AppointmentJourney journey,
            AppointmentNotices notices,
            Centres centres,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.appointments = appointments;
        this.journey = journey;
        this.notices = notices;
        this.centres = centres;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Looks once; a second look changes nothing. */
    void look() {
        Instant now = clock.instant();
        each(appointments.listLapsed(now), now, this::end);
        each(appointments.listBegun(now), now, this::end);
        each(appointments.listToRemind(now), now, this::remind);
    }

    /** One that fails holds up no other. */
    private void each(List<Long> ids, Instant now, BiConsumer<Appointment, Instant> what) {
        for (long id : ids) {
            try {
                transaction.executeWithoutResult(status -> what.accept(appointments.lock(id), now));
            } catch (RuntimeException e) {
                LOG.warn("Appointment {} is looked at again later", id, e);
            }
        }
    }

    private void end(Appointment appointment, Instant now) {
        BookingSetup setup = centres.get(appointment.desk()).config().booking();
        AppointmentState state = appointment.stateAt(now, setup);
        if (state == appointment.state()) {
            return;
        }
        if (state == AppointmentState.EXPIRED) {
            journey.lapse(appointment, now, Actor.SYSTEM);
        } else if (state == AppointmentState.MISSED) {
            journey.go(
                    appointment,
                    AppointmentEvent.DID_NOT_COME,
                    appointment.in(AppointmentState.MISSED, null),
                    now,
                    Actor.SYSTEM,
                    null);
        }
    }

    private void remind(Appointment appointment, Instant now) {
        Instant due = appointment.remindAt();
        if (appointment.state() != AppointmentState.CONFIRMED || due == null || due.isAfter(now)) {
            return;
        }
        Appointment next =
                appointment.in(AppointmentState.CONFIRMED, AppointmentNotices.nextReminder(appointment.from(), now));
        journey.go(appointment, AppointmentEvent.REMINDED, next, now, Actor.SYSTEM, null);
        if (appointment.from().isAfter(now)) {
            notices.remind(appointment, centres.get(appointment.desk()), now);
        }
    }
}
