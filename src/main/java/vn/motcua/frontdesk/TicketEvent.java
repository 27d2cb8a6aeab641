package vn.motcua.frontdesk;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happens to a ticket: from which states, and to which. The one table of its life. */
enum TicketEvent {
    ISSUED(TicketState.WAITING),
    CALLED(TicketState.CALLED, TicketState.WAITING, TicketState.PARKED, TicketState.MISSED),
    RECALLED(TicketState.CALLED, TicketState.CALLED),
    STARTED(TicketState.SERVING, TicketState.CALLED),
    FINISHED(TicketState.DONE, TicketState.CALLED, TicketState.SERVING),
    /** Served, and on to the next group of the same visit. */
    WENT_ON(TicketState.WAITING, TicketState.CALLED, TicketState.SERVING),
    FORWARDED(TicketState.WAITING, TicketState.CALLED, TicketState.SERVING),
    DID_NOT_COME(TicketState.MISSED, TicketState.CALLED),
    PARKED(TicketState.PARKED, TicketState.WAITING, TicketState.CALLED, TicketState.SERVING),
    CAME_BACK(TicketState.WAITING, TicketState.PARKED, TicketState.MISSED),
    /** Lets others go first. */
    RAN_LATE(TicketState.WAITING, TicketState.WAITING),
    CANCELLED(TicketState.CANCELLED, TicketState.WAITING, TicketState.PARKED),
    /** The day, or its half, ended. */
    LAPSED(TicketState.MISSED, TicketState.WAITING, TicketState.CALLED, TicketState.PARKED),
    /** The day ended while somebody was served. */
    CLOSED(TicketState.DONE, TicketState.SERVING);

    private final TicketState to;
    /** The names of the states it can happen in, each between bars. */
    private final String from;

    TicketEvent(TicketState to, TicketState... from) {
        this.to = to;
        this.from = Arrays.stream(from).map(Enum::name).collect(Collectors.joining("|", "|", "|"));
    }

    /** Where it leads from this state; empty when it cannot happen there. */
    Optional<TicketState> from(TicketState state) {
        return from.contains("|" + state.name() + "|") ? Optional.of(to) : Optional.empty();
    }
}
