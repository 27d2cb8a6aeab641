package vn.motcua.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Links to the pages of a long list.
 *
 * @param previousHref the page before, or null on the first
 * @param nextHref the page after, or null on the last
 * @param items first, last and the neighbours of this page, with gaps
 */
public record PageLinks(
        @Nullable String previousHref, @Nullable String nextHref, List<Item> items) {

    /** Copies the list. */
    public PageLinks {
        items = List.copyOf(items);
    }

    /**
     * @param page this page, from 1
     * @param pages how many there are
     * @param href the address of a page
     */
    public static PageLinks of(int page, int pages, IntFunction<String> href) {
        List<Item> items = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
                if (number - last > 1) {
                    items.add(new Item(0, null, false));
                }
                items.add(new Item(number, href.apply(number), number == page));
                last = number;
            }
        }
        return new PageLinks(page > 1 ? href.apply(page - 1) : null, page < pages ? href.apply(page + 1) : null, items);
    }

    /** Whether there is more than one page, hence anything to show. */
    public boolean isNeeded() {
        return items.size() > 1;
    }

    /**
     * A page or a gap.
     *
     * @param number number of the page, 0 for a gap
     * @param href its address, null for a gap
     */
    public record Item(int number, @Nullable String href, boolean current) {}
}
