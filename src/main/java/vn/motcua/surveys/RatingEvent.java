package vn.motcua.surveys;

/** What happens to a rating. */
public enum RatingEvent {
    GIVEN,
    FOLLOW_UP_OPENED,
    CONTACTED,
    NOTED,
    CLOSED,
    COMMENT_PUBLISHED,
    COMMENT_REJECTED,
    /** A phone was removed because it was kept long enough. */
    CONTACT_REMOVED
}
