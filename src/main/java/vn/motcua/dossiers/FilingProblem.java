package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;

/**
 * Something that stands against a filing, or is doubtful about it.
 *
 * @param weight whether it can be filed all the same
 * @param code stable name of what it is
 * @param line line of the paper in the procedure's list; null when it is about no paper
 * @param field name of the answer, or of another part of the filing; null when it is about a paper
 * @param message what to do, in the language of the request
 */
public record FilingProblem(
        Weight weight,
        Code code,
        @Nullable Integer line,
        @Nullable String field,
        String message) {

    /** Whether it can be filed all the same. */
    public enum Weight {
        /** No. */
        BLOCKS,
        /** Once whoever files says that it is right. */
        DOUBT,
        /** Yes; it is only said. */
        ADVICE
    }

    /** What it is. */
    public enum Code {
        MISSING_PAPER,
        /** The declaration was not filled, and no paper stands for it. */
        MISSING_DECLARATION,
        /** The paper belongs to a case other than the one declared. */
        WRONG_CASE,
        /** The procedure's list has no such line. */
        UNKNOWN_PAPER,
        /** There is no such file, or another actor stored it. */
        UNKNOWN_FILE,
        DAMAGED_FILE,
        BLANK_FILE,
        BLANK_PAGES,
        TOO_SMALL,
        BLURRED,
        MANY_PAGES,
        /** Its name says PDF and its bytes a picture, or the other way round. */
        OTHER_TYPE,
        /** The same file, or the same page saved anew, stands for two papers. */
        DUPLICATE,
        MISSING_ANSWER,
        WRONG_ANSWER,
        INCONSISTENT,
        /** The law does not allow it with these answers. */
        NOT_ELIGIBLE,
        DOUBTFUL_ANSWER,
        /** No place of this province decides, or another one does. */
        WRONG_PLACE,
        NOT_ONLINE,
        UNKNOWN_PROCEDURE,
        RETIRED_PROCEDURE
    }

    /** Whether nobody here can grant it as it is: neither a paper nor a correction would help. */
    public boolean endsTheFiling() {
        return code == Code.NOT_ELIGIBLE || (code == Code.WRONG_PLACE && weight == Weight.BLOCKS);
    }
}
