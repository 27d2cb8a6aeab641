package vn.motcua.frontdesk;

/** Where a ticket stands. */
public enum TicketState {
    /** In the line. */
    WAITING,
    /** Called to a counter, not there yet. */
    CALLED,
    /** At the counter. */
    SERVING,
    /** Put aside: something is missing. The place in the line is kept. */
    PARKED,
    /** Served. */
    DONE,
    /** Called in vain, or left over when the day or its half ended. */
    MISSED,
    /** Given back by its owner. */
    CANCELLED;

    /** Whether something is still to come. */
    public boolean isActive() {
        return this == WAITING || this == CALLED || this == SERVING || this == PARKED;
    }
}
