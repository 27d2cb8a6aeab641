package vn.motcua.surveys;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a service.
 *
 * @param overall 1 to 5
 * @param scores by criterion, 1 to 5; what was not answered is not there
 * @param comment in their own words
 * @param contact a phone, if they want to be called back
 */
public record NewRating(
        int overall,
        Map<String, Integer> scores,
        @Nullable String comment,
        @Nullable String contact) {

    /** Copies the scores. */
    public NewRating {
        scores = Map.copyOf(scores);
    }
}
