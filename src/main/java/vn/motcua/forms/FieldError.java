package vn.motcua.forms;

/**
 * What is wrong with an answer, or odd about it.
 *
 * @param field name of the answer
 * @param kind how much it weighs
 * @param message what to do, in the language of the request
 */
public record FieldError(String field, Kind kind, String message) {

    /** How much it weighs. */
    public enum Kind {
        /** Nothing was answered where an answer is needed. */
        MISSING,
        /** The answer cannot be read, or is none of the choices. */
        WRONG,
        /** The answer cannot be true beside another answer, or today. */
        INCONSISTENT,
        /** It may well be true, and then the law does not allow what is asked for. */
        INELIGIBLE,
        /** It may be true, and somebody has to say so. */
        DOUBT,
        /** It may be true, and nobody has to say anything. */
        ADVICE
    }
}
