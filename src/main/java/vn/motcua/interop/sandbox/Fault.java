package vn.motcua.interop.sandbox;

/**
 * What the sandbox does wrong with the next questions.
 *
 * @param kind how
 * @param millis how long it waits first; {@code HANG} waits for ever
 * @param status the status that {@code STATUS} answers
 * @param times with how many questions; negative for all that follow
 */
record Fault(Kind kind, long millis, int status, int times) {

    static final Fault NONE = new Fault(Kind.NONE, 0, 200, -1);

    /** How. */
    enum Kind {
        /** Nothing is wrong; it may still be slow. */
        NONE,
        /** A status instead of an answer. */
        STATUS,
        /** No answer at all. */
        HANG,
        /** An answer, one byte at a time. */
        DRIP,
        /** JSON of another shape. */
        WRONG_SHAPE,
        /** A page instead of JSON. */
        NO_JSON,
        /** The connection ends in the middle. */
        CUT,
        /** An answer about somebody else. */
        SOMEBODY_ELSE
    }

    Fault next() {
        return times < 0 ? this : times <= 1 ? NONE : new Fault(kind, millis, status, times - 1);
    }
}
