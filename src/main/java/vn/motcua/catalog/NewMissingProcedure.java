package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What an officer at a counter writes down when no procedure was found.
 *
 * @param citizen name of the person, or null when they did not say
 * @param contact how to reach them, or null
 */
public record NewMissingProcedure(
        @Nullable String citizen, @Nullable String contact, String description) {

    /** Longest description, in characters. */
    public static final int LONGEST = 2_000;

    public NewMissingProcedure {
        if (description.isBlank() || description.length() > LONGEST) {
            throw new IllegalArgumentException("A request says what is asked for");
        }
    }
}
