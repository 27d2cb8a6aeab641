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
    CANCELLED,
    /** Belongs to a plan of another agency that was left; stays on record and is never to be done again. */
    SUPERSEDED
}
