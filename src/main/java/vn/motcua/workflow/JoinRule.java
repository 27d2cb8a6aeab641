package vn.motcua.workflow;

/** When steps that run side by side are over. */
public enum JoinRule {
    /** When every one is done. */
    ALL,
    /** When the first is done; the others are cancelled. */
    ANY,
    /** When every one is done, or the time of all that are not is used up. */
    DEADLINE
}
