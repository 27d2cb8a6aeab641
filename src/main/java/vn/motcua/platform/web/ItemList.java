package vn.motcua.platform.web;

import java.util.List;

/**
 * The shape of every list of the API.
 *
 * @param items this page
 * @param total how many there are in all
 */
public record ItemList<T>(List<T> items, long total) {

    /** A list that is not paged. */
    public static <T> ItemList<T> of(List<T> items) {
        return new ItemList<>(items, items.size());
    }
}
