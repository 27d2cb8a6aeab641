package vn.motcua.workflow;

/** Where a step stands. */
public enum StepState {
    /** Will come. */
    PLANNED,
    /** Is to be done now; appears in work lists. */
    ACTIVE,
    /** Was done. */
    DONE,
    /** Will not be done: the subject ended otherwise. */
    CANCELLED
}
