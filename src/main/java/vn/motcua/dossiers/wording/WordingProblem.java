package vn.motcua.dossiers.wording;

/**
 * What is wrong with the words of one slot.
 *
 * @param slot where
 * @param kind what
 * @param detail the placeholder as it is typed, or the number of characters that fit
 */
public record WordingProblem(Slot slot, Kind kind, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** Nothing stands there. */
        EMPTY,
        /** More than fits. */
        TOO_LONG,
        /** A placeholder that does not exist, or not here. */
        UNKNOWN,
        /** A placeholder that has to stand there. */
        MISSING,
        /** A brace without its other half. */
        BRACE
    }
}
