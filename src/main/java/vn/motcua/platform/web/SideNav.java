package vn.motcua.platform.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The officers' side navigation: groups of lists, each with the count of what it opens.
 *
 * @param label what the navigation is about, read aloud, for example "Danh sách việc"
 */
public record SideNav(String label, List<Group> groups) {

    /** Copies the list. */
    public SideNav {
        groups = List.copyOf(groups);
    }

    /** The entry of the list that is open, for the folded form on a phone. */
    public Optional<Item> findCurrent() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(Item::current)
                .findFirst();
    }

    /** Entries under a common heading; the first group usually has none. */
    public record Group(@Nullable String heading, List<Item> items) {

        /** Copies the list. */
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * A list that can be opened.
     *
     * @param count exactly the length of that list, or a short word such as a ticket number; null for none
     */
    public record Item(String label, String href, @Nullable String count, boolean current) {}
}
