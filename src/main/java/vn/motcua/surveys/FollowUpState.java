package vn.motcua.surveys;

/** How far the head of a desk is with a low rating. */
public enum FollowUpState {
    OPEN,
    CONTACTED,
    CLOSED
}
