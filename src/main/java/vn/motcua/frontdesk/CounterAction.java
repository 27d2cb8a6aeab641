package vn.motcua.frontdesk;

/** What an officer does at a counter. */
public enum CounterAction {
    OPEN,
    CLOSE,
    BREAK,
    /** Ends who is there and calls the next. */
    NEXT,
    /** Calls a certain ticket. */
    CALL,
    RECALL,
    START,
    FINISH,
    NO_SHOW,
    PARK,
    UNPARK,
    FORWARD
}
