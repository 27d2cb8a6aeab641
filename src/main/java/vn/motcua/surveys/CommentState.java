package vn.motcua.surveys;

/** Whether a comment is read by everybody. */
public enum CommentState {
    /** Nobody decided yet. */
    WAITING,
    PUBLISHED,
    /** Kept back, with a reason. */
    REJECTED
}
