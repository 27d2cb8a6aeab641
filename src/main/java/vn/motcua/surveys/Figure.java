package vn.motcua.surveys;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What several people said of one thing; nothing of it is known while they are too few.
 *
 * @param ratings how many, or null when too few
 * @param average of their answers, or null when too few
 * @param counts how many answered 1, 2, … 5; empty when too few
 */
public record Figure(@Nullable Long ratings, @Nullable Double average, List<Long> counts) {

    /** Too few. */
    public static final Figure UNKNOWN = new Figure(null, null, List.of());

    /** Copies the list. */
    public Figure {
        counts = List.copyOf(counts);
    }

    /** @param least fewer than so many are too few */
    static Figure of(Map<Integer, Long> byValue, int least) {
        List<Long> counts = IntStream.rangeClosed(1, RatingForm.POINTS)
                .mapToObj(value -> byValue.getOrDefault(value, 0L))
                .toList();
        long ratings = counts.stream().mapToLong(Long::longValue).sum();
        if (ratings < least) {
            return UNKNOWN;
        }
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += (i + 1.0) * counts.get(i);
        }
        return new Figure(ratings, sum / ratings, counts);
    }

    /** Whether enough people answered. */
    public boolean isKnown() {
        return ratings != null;
    }
}
