package vn.motcua.platform.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page may follow.
 *
 * @param kind the word of the room that decides who may
 * @param id which of that kind: letters, digits, {@code .-_/}
 */
public record LiveTopic(String kind, String id) {

    private static final Pattern SHAPE = Pattern.compile("([a-z]{1,20}):([\\p{L}\\p{M}\\p{N}._/-]{1,64})");

    /** Checks both parts. */
    public LiveTopic {
        if (!SHAPE.matcher(kind + ":" + id).matches()) {
            throw new IllegalArgumentException("Not a topic: " + kind + ":" + id);
        }
    }

    /** Reads {@code kind:id}; empty when it is not one. */
    public static Optional<LiveTopic> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        return parts.matches() ? Optional.of(new LiveTopic(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
