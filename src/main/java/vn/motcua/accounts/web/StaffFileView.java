package vn.motcua.accounts.web;

import java.util.List;
import vn.motcua.accounts.StaffFileError;
import vn.motcua.accounts.StaffFileReport;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * What became of a file of staff.
 *
 * @param lines the first errors
 */
public record StaffFileView(StaffFileReport report, List<Line> lines) {

    /** Copies the list. */
    public StaffFileView {
        lines = List.copyOf(lines);
    }

    /** An error with its words. */
    public record Line(StaffFileError error, String reason) {}

    /** The counts. */
    public List<SummaryRow> counts(Page page) {
        return List.of(
                SummaryRow.of(page.text("accounts.file.at"), VietnamTime.dateTime(report.at())),
                SummaryRow.of(page.text("accounts.file.lines"), String.valueOf(report.lines())),
                SummaryRow.of(page.text("accounts.file.added"), String.valueOf(report.added())),
                SummaryRow.of(page.text("accounts.file.unchanged"), String.valueOf(report.unchanged())),
                SummaryRow.of(page.text("accounts.file.refused"), String.valueOf(report.refused())));
    }

    /** The first errors as a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("accounts.file.errors"),
                List.of(
                        Column.number(page.text("accounts.file.line")),
                        Column.of(page.text("accounts.file.field")),
                        Column.of(page.text("accounts.file.value")),
                        Column.of(page.text("accounts.file.reason"))),
                lines.stream()
                        .map(line -> new Row(
                                line.error().line() + line.error().field(),
                                String.valueOf(line.error().line()),
                                List.of(
                                        Cell.text(String.valueOf(line.error().line())),
                                        Cell.text(line.error().field()),
                                        Cell.text(
                                                line.error().value().isEmpty()
                                                        ? "–"
                                                        : line.error().value()),
                                        Cell.text(line.reason()))))
                        .toList());
    }
}
