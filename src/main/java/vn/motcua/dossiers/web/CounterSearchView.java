package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The beginning of the counter: which procedure.
 *
 * @param query what was searched for; empty for the everyday ones
 * @param hits the best first
 * @param desk which desk receives
 * @param ending why what was asked for is not received any more, or null
 */
public record CounterSearchView(
        String query, List<Hit> hits, String desk, @Nullable String ending) {

    public CounterSearchView {
        hits = List.copyOf(hits);
    }

    /** Where an officer writes down what is not in the list. */
    public String missingHref() {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath(CounterController.PATH + "/yeu-cau");
        return query.isBlank()
                ? href.toUriString()
                : href.queryParam("q", "{q}").encode().buildAndExpand(query).toUriString();
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
