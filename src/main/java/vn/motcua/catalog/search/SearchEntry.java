package vn.motcua.catalog.search;

import java.util.List;

/**
 * Something to be found.
 *
 * @param id what a search answers with
 * @param code found by itself when typed
 * @param names official and short name
 * @param aliases what people call it
 * @param field the field it belongs to
 * @param tier 0 comes before 1, 1 before 2, however well they match
 * @param weight multiplies how well it matches; 1 is neutral
 */
public record SearchEntry(
        int id, String code, List<String> names, List<String> aliases, String field, int tier, float weight) {

    /** Copies the lists. */
    public SearchEntry {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
    }
}
