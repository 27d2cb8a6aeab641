package vn.motcua.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The open spans of one kind of day in seconds of the day, ascending and disjoint; shared between days. */
final class DayHours {

    static final DayHours CLOSED = new DayHours(new int[0], new int[0], 0);

    private final int[] opens;
    private final int[] closes;
    private final int total;
    private final int sameDayLimit;

    private DayHours(int[] opens, int[] closes, int sameDayLimit) {
        this.opens = opens;
        this.closes = closes;
        this.sameDayLimit = sameDayLimit;
        int sum = 0;
        for (int i = 0; i < opens.length; i++) {
            sum += closes[i] - opens[i];
        }
        this.total = sum;
    }

    /** Overlapping or touching spans are joined, so that "half-open" has one meaning. */
    static DayHours of(List<OpeningHours> spans, SameDayLimit rule) {
        if (spans.isEmpty()) {
            return CLOSED;
        }
        List<int[]> joined = new ArrayList<>();
        for (OpeningHours span :
                spans.stream().sorted(Comparator.comparing(OpeningHours::opens)).toList()) {
            int from = span.opens().toSecondOfDay();
            int to = span.closes().toSecondOfDay();
            if (!joined.isEmpty() && joined.getLast()[1] >= from) {
                joined.getLast()[1] = Math.max(joined.getLast()[1], to);
            } else {
                joined.add(new int[] {from, to});
            }
        }
        int close = joined.getLast()[1];
        int limit = spans.stream()
                .map(OpeningHours::sameDayLimit)
                .filter(Objects::nonNull)
                .mapToInt(LocalTime::toSecondOfDay)
                .max()
                .orElseGet(() -> rule.secondOfDay(close));
        return new DayHours(
                joined.stream().mapToInt(span -> span[0]).toArray(),
                joined.stream().mapToInt(span -> span[1]).toArray(),
                limit);
    }

    boolean isWorking() {
        return total > 0;
    }

    int total() {
        return total;
    }

    int close() {
        return closes[closes.length - 1];
    }

    int sameDayLimit() {
        return sameDayLimit;
    }

    /** First open and first closed second of each span. */
    List<int[]> spans() {
        return IntStream.range(0, opens.length)
                .mapToObj(i -> new int[] {opens[i], closes[i]})
                .toList();
    }

    boolean isOpenAt(int second) {
        for (int i = 0; i < opens.length; i++) {
            if (second >= opens[i] && second < closes[i]) {
                return true;
            }
        }
        return false;
    }

    /** The first open second at or after the given one, or -1 when the day is over. */
    int openingFrom(int second) {
        for (int i = 0; i < opens.length; i++) {
            if (second < closes[i]) {
                return Math.max(second, opens[i]);
            }
        }
        return -1;
    }

    /** Open seconds before the given second. */
    int workedBefore(int second) {
        int sum = 0;
        for (int i = 0; i < opens.length && second > opens[i]; i++) {
            sum += Math.min(second, closes[i]) - opens[i];
        }
        return sum;
    }

    /** The earliest second by which that many open seconds (1 to {@link #total()}) have passed. */
    int secondAfter(int worked) {
        int left = worked;
        int i = 0;
        while (left > closes[i] - opens[i]) {
            left -= closes[i] - opens[i];
            i++;
        }
        return opens[i] + left;
    }
}
