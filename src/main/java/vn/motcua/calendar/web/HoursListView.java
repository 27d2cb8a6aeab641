package vn.motcua.calendar.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import vn.motcua.directory.Agency;
import vn.motcua.directory.AgencyId;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.PageLinks;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Units to choose from, those with hours of their own first.
 *
 * @param q what was searched for
 * @param shown this page of them
 * @param own those with hours of their own
 */
public record HoursListView(String q, List<Agency> shown, Set<AgencyId> own, int number, int pages) {

    /** Copies the lists. */
    public HoursListView {
        shown = List.copyOf(shown);
        own = Set.copyOf(own);
    }

    /** The units as a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("calendar.hours.list"),
                List.of(Column.of(page.text("calendar.hours.unit")), Column.of(page.text("calendar.hours.state"))),
                shown.stream()
                        .map(agency -> new Row(
                                String.valueOf(agency.id().value()),
                                agency.name(),
                                List.of(
                                        Cell.link(
                                                agency.name(),
                                                HoursController.PATH + "/"
                                                        + agency.id().value()),
                                        own.contains(agency.id())
                                                ? Cell.badge(page.text("calendar.hours.own"), Badge.Tone.RIVER)
                                                : Cell.text(page.text("calendar.hours.following")))))
                        .toList());
    }

    /** The other pages. */
    public PageLinks links() {
        String query = q.isEmpty() ? "" : "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&";
        return PageLinks.of(number, pages, target -> HoursController.PATH + "?" + query + "trang=" + target);
    }
}
