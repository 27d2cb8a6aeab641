package vn.motcua.frontdesk;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens to an appointment: from which states, and to which. The one table of its life. */
enum AppointmentEvent {
    RESERVED(AppointmentState.HELD),
    CONFIRMED(AppointmentState.CONFIRMED, AppointmentState.HELD),
    /** To another slot. */
    MOVED(AppointmentState.CONFIRMED, AppointmentState.CONFIRMED),
    REMINDED(AppointmentState.CONFIRMED, AppointmentState.CONFIRMED),
    CHECKED_IN(AppointmentState.ARRIVED, AppointmentState.CONFIRMED),
    DID_NOT_COME(AppointmentState.MISSED, AppointmentState.CONFIRMED),
    CANCELLED(AppointmentState.CANCELLED, AppointmentState.HELD, AppointmentState.CONFIRMED),
    /** Nobody confirmed it in time. */
    LAPSED(AppointmentState.EXPIRED, AppointmentState.HELD);

    private final AppointmentState to;
    /** The names of the states it can happen in, each between bars. */
    private final String from;

    AppointmentEvent(AppointmentState to, AppointmentState... from) {
        this.to = to;
        this.from = Arrays.stream(from).map(Enum::name).collect(Collectors.joining("|", "|", "|"));
    }

    /** Where it leads from this state; empty when it cannot happen there. */
    Optional<AppointmentState> from(AppointmentState state) {
        return from.contains("|" + state.name() + "|") ? Optional.of(to) : Optional.empty();
    }
}
