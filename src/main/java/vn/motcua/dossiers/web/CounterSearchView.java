package vn.motcua.dossiers.web;

import java.util.List;

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
     */
    public record Hit(String href, String title, String note) {}
}
