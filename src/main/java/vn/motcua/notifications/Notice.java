package vn.motcua.notifications;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, to be told to somebody in the province's words.
 *
 * @param kind code of its kind
 * @param event which event exactly: told twice, it arrives once
 * @param values what the words are filled with, by blank
 * @param link path of the page it is about
 */
public record Notice(
        String kind,
        String event,
        Map<String, String> values,
        @Nullable String link) {

    public Notice {
        values = Map.copyOf(values);
    }
}
