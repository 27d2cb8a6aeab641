package vn.motcua.frontdesk;

/** Where a ticket is taken. */
public enum TicketChannel {
    KIOSK,
    RECEPTION,
    /** A volunteer in the hall, with a phone. */
    VOLUNTEER,
    /** The code at the door. */
    DOOR,
    /** The public pages, also for the next days. */
    WEB,
    /** Another system. */
    API
}
