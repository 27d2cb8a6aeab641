package vn.motcua.workflow;

/** What is done in a step of an internal process. */
public enum StepKind {
    /** The desk checks and receives. */
    RECEIVE,
    /** The case officer works on the matter. */
    PROCESS,
    /** The head of the division reviews. */
    REVIEW,
    /** The leader approves; signing comes with its own capability. */
    APPROVE_SIGN,
    /** Another agency is asked for its opinion. */
    CONSULT,
    /** The matter moves to another agency. */
    TRANSFER,
    /** The registrar numbers and seals the result. */
    NUMBER_AND_SEAL,
    /** The desk hands the result over. */
    RETURN_RESULT
}
