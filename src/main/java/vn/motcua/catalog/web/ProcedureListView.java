package vn.motcua.catalog.web;

import java.util.List;
import vn.motcua.catalog.ProcedureHit;
import vn.motcua.platform.web.Page;

/**
 * Procedures in a list: found by a search, of a field, of a life event.
 *
 * @param query what was typed; empty for a list by heart
 * @param heading the page's title
 * @param total how many there are in all
 */
public record ProcedureListView(String query, String heading, List<ProcedureHit> hits, long total) {

    /** Copies the list. */
    public ProcedureListView {
        hits = List.copyOf(hits);
    }

    /** The rows, best first. */
    public List<ProcedureRow> rows(Page page) {
        return hits.stream().map(hit -> ProcedureRow.of(page, hit)).toList();
    }

    /** How many were found, in a sentence. */
    public String count(Page page) {
        return total > hits.size()
                ? page.text("catalog.page.some", hits.size(), total)
                : page.text("catalog.page.all", total);
    }
}
