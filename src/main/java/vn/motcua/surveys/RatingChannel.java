package vn.motcua.surveys;

/** Where a rating was given. */
public enum RatingChannel {
    /** The person's own phone or computer. */
    OWN,
    /** A tablet or kiosk of the centre. */
    TABLET,
    /** Another system. */
    API
}
