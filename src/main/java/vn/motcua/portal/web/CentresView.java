package vn.motcua.portal.web;

import java.util.List;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * The desks of the province.
 *
 * @param q what was searched for; empty for all
 * @param total how many there are
 * @param lines those that answer
 */
public record CentresView(String q, int total, List<Line> lines) {

    /** Copies the list. */
    public CentresView {
        lines = List.copyOf(lines);
    }

    /**
     * One desk.
     *
     * @param address where it is; empty when not known
     * @param counters how many counters it has; 0 when not known
     */
    public record Line(long id, String name, String address, int counters) {}

    /** The desks as a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("portal.centres.title"),
                List.of(
                        Column.of(page.text("portal.centres.name")),
                        Column.of(page.text("portal.centres.address")),
                        Column.number(page.text("portal.centres.counters"))),
                lines.stream()
                        .map(line -> new Row(
                                String.valueOf(line.id()),
                                line.name(),
                                List.of(
                                        Cell.link(line.name(), "/trung-tam/" + line.id() + "/tien-do"),
                                        Cell.text(line.address().isEmpty() ? "–" : line.address()),
                                        Cell.text(line.counters() == 0 ? "–" : String.valueOf(line.counters())))))
                        .toList());
    }
}
