package vn.motcua.frontdesk.web;

import java.util.List;
import vn.motcua.frontdesk.LineView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** The centres that give out tickets, with how many wait there. */
public record CentresInLine(List<LineView> lines) {

    /** Copies the list. */
    public CentresInLine {
        lines = List.copyOf(lines);
    }

    /** As a table; the nation's residents may go to any of them (NĐ 118/2025/NĐ-CP Art. 14). */
    public TableView table(Page page) {
        return TableView.of(
                page.text("frontdesk.centres.title"),
                List.of(
                        Column.of(page.text("frontdesk.centres.name")),
                        Column.number(page.text("frontdesk.centres.waiting")),
                        Column.of(page.text("frontdesk.centres.board"))),
                lines.stream()
                        .map(line -> new Row(
                                String.valueOf(line.desk().value()),
                                line.name(),
                                List.of(
                                        Cell.link(
                                                line.name(),
                                                "/lay-so/" + line.desk().value()),
                                        Cell.text(Integer.toString(line.waiting())),
                                        Cell.link(
                                                page.text("frontdesk.centres.board.link"),
                                                "/bang/" + line.desk().value()))))
                        .toList());
    }
}
