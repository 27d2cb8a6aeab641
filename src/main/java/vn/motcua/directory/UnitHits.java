package vn.motcua.directory;

import java.util.List;

/**
 * The first hits of a search.
 *
 * @param items best first
 * @param total how many units answer, shown or not
 */
public record UnitHits(List<UnitHit> items, int total) {

    /** Keeps its own copy of the list. */
    public UnitHits {
        items = List.copyOf(items);
    }
}
