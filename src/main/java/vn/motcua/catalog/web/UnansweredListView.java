package vn.motcua.catalog.web;

import java.util.List;
import vn.motcua.catalog.UnansweredSearch;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;

/** What citizens searched for in vain, most asked first. */
public record UnansweredListView(List<UnansweredSearch> searches, PageLinks links) {

    /** Copies the list. */
    public UnansweredListView {
        searches = List.copyOf(searches);
    }

    /** The list. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("catalog.unanswered.title"),
                List.of(
                        Column.of(page.text("catalog.unanswered.words")),
                        Column.number(page.text("catalog.unanswered.empty")),
                        Column.number(page.text("catalog.unanswered.unhelpful")),
                        Column.of(page.text("catalog.unanswered.last"))),
                searches.stream()
                        .map(search -> new TableView.Row(
                                String.valueOf(search.id().value()),
                                search.words(),
                                List.of(
                                        Cell.link(
                                                search.words(),
                                                UnansweredController.PATH + "/"
                                                        + search.id().value()),
                                        Cell.text(String.valueOf(search.empty())),
                                        Cell.text(String.valueOf(search.unhelpful())),
                                        Cell.text(VietnamTime.dateTime(search.lastAt())))))
                        .toList());
    }
}
