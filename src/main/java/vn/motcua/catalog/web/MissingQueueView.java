package vn.motcua.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.catalog.MissingProcedure;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;

/**
 * Requests from counters in one state.
 *
 * @param counts how many there are in each
 * @param requests this page of them
 */
public record MissingQueueView(
        MissingProcedure.State state,
        Map<MissingProcedure.State, Integer> counts,
        List<MissingProcedure> requests,
        PageLinks links) {

    /** Copies them. */
    public MissingQueueView {
        counts = Map.copyOf(counts);
        requests = List.copyOf(requests);
    }

    /** Links to each state, with its length. */
    public List<Page.NavItem> states(Page page) {
        return Stream.of(MissingProcedure.State.values())
                .map(other -> new Page.NavItem(
                        page.text("catalog.missing.state." + other) + " (" + counts.getOrDefault(other, 0) + ")",
                        MissingAdminController.PATH + "?tt=" + other,
                        other == state))
                .toList();
    }

    /** The list. */
    public TableView table(Page page) {
        return MissingText.table(page, requests, MissingAdminController.PATH);
    }
}
