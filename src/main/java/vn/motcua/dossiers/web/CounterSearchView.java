package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of the counter: which procedure.
 *
 * @param query what was searched for; empty for the everyday ones
 * @param hits the best first
 * @param desk which desk receives
 */
public record CounterSearchView(String query, List<Hit> hits, String desk) {

    public CounterSearchView {
        hits = List.copyOf(hits);
    }

    /**
     * A procedure.
     *
     * @param note field, and what has to be known before it is chosen
     * @param atOnce where its result is given at once, or null
     * @param many where many alike are received, or null when none can be
     */
    public record Hit(
            String href,
            String title,
            String note,
            @Nullable String atOnce,
            @Nullable String many) {}
}
