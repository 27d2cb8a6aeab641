package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;

/**
 * A filter that an officer saved under a name.
 *
 * @param id null before it is saved
 * @param place which screen it filters
 * @param name as the officer calls it; one officer uses a name once
 * @param list name of the work list in addresses; null for the search
 * @param words what is searched for; may be empty
 * @param status only these dossiers; null for all, and in work lists
 */
public record SavedFilter(
        @Nullable SavedFilterId id,
        Place place,
        String name,
        @Nullable String list,
        String words,
        @Nullable DossierStatus status) {

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    /** How many one officer may keep. */
    public static final int MOST = 12;

    private static final int LONGEST_WORDS = 200;

    /** Which screen a filter is for. */
    public enum Place {
        /** The lists of work that waits. */
        WORK,
        /** The search over all dossiers. */
        SEARCH
    }

    public SavedFilter {
        if ((place == Place.WORK) != (list != null)) {
            throw new IllegalArgumentException("A filter of work names its list, a search has none");
        }
        words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }
}
