package vn.motcua.catalog;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best of them, best first
 * @param total how many there are in all
 */
public record SearchResult(List<ProcedureHit> hits, long total) {

    /** Copies the list. */
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
