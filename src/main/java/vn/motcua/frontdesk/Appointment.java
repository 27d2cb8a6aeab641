package vn.motcua.frontdesk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.OpenSpan;
import vn.motcua.directory.AgencyId;

/**
 * A place in a slot.
 *
 * @param code typed by whoever comes, eight digits
 * @param lane which of the places that the slot has side by side
 * @param priority why they go first besides, or null
 * @param heldUntil until then it has to be confirmed
 * @param remindAt when its owner is reminded next, or null
 * @param moves how often it was moved
 * @param ticketId the number they got when they came
 */
public record Appointment(
        long id,
        AppointmentKey key,
        String code,
        AgencyId desk,
        String group,
        LocalDate day,
        Instant from,
        Instant to,
        int lane,
        AppointmentState state,
        @Nullable Priority priority,
        @Nullable String phone,
        @Nullable String personNumber,
        @Nullable Long person,
        Instant heldUntil,
        @Nullable Instant remindAt,
        int moves,
        @Nullable Long ticketId) {

    /** As it stands at a moment: what nobody confirmed or came to in time is over, also before that was written. */
    AppointmentState stateAt(Instant now, BookingSetup setup) {
        if (state == AppointmentState.HELD && !heldUntil.isAfter(now)) {
            return AppointmentState.EXPIRED;
        }
        if (state == AppointmentState.CONFIRMED && !releasedAt(setup).isAfter(now)) {
            return AppointmentState.MISSED;
        }
        return state;
    }

    boolean isOf(AgencyId atDesk, String ofGroup) {
        return desk.equals(atDesk) && group.equals(ofGroup);
    }

    /** From then on the slot is others' when nobody came. */
    Instant releasedAt(BookingSetup setup) {
        return from.plus(setup.grace());
    }

    Appointment in(AppointmentState to, @Nullable Instant remind) {
        return with(day, from, this.to, lane, to, remind, moves, ticketId);
    }

    Appointment movedTo(LocalDate date, OpenSpan slot, int toLane, @Nullable Instant remind) {
        return with(date, slot.from(), slot.to(), toLane, state, remind, moves + 1, ticketId);
    }

    Appointment arrived(long ticket) {
        return with(day, from, to, lane, AppointmentState.ARRIVED, null, moves, ticket);
    }

    private Appointment with(
            LocalDate date,
            Instant begin,
            Instant end,
            int inLane,
            AppointmentState next,
            @Nullable Instant remind,
            int moved,
            @Nullable Long ticket) {
        return new Appointment(
                id,
                key,
                code,
                desk,
                group,
                date,
                begin,
                end,
                inLane,
                next,
                priority,
                phone,
                personNumber,
                person,
                heldUntil,
                remind,
                moved,
                ticket);
    }
}
