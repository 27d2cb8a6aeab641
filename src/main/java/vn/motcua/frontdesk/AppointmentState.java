package vn.motcua.frontdesk;

/** Where an appointment stands. */
public enum AppointmentState {
    /** The slot is kept for a few minutes, until it is confirmed. */
    HELD,
    /** The slot is theirs. */
    CONFIRMED,
    /** They came and have a number. */
    ARRIVED,
    /** They did not come in time; the slot went to those who wait. */
    MISSED,
    /** Given back. */
    CANCELLED,
    /** Nobody confirmed it in time. */
    EXPIRED;

    /** Whether somebody may still come to it. */
    public boolean isAhead() {
        return this == HELD || this == CONFIRMED;
    }
}
