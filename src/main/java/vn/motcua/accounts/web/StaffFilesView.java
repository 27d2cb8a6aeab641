package vn.motcua.accounts.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.accounts.StaffFileColumn;
import vn.motcua.accounts.StaffFileReport;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Taking staff on from a file.
 *
 * @param reports files that this administrator brought, the last first
 * @param errors what is wrong
 */
public record StaffFilesView(List<StaffFileReport> reports, FormErrors errors) {

    static final String FILE = "tep";

    /** Copies the list. */
    public StaffFilesView {
        reports = List.copyOf(reports);
    }

    /** The question for the file. */
    public FieldView fileField(Page page) {
        return FieldView.of(FILE, page.text("accounts.file.file"))
                .withHint(page.text("accounts.file.file.hint"))
                .withErrors(errors);
    }

    /** The columns with what belongs into them. */
    public List<SummaryRow> columns(Page page) {
        return Arrays.stream(StaffFileColumn.values())
                .map(column -> SummaryRow.of(column.header(), page.text("accounts.file.column." + column)))
                .toList();
    }

    /** The columns as a first line, and one example. */
    static String sample() {
        return "\uFEFF"
                + Arrays.stream(StaffFileColumn.values())
                        .map(StaffFileColumn::header)
                        .collect(Collectors.joining(","))
                + "\r\nnv.lan,Nguyễn Thị Lan,Chuyên viên,H17.104,lan@example.vn,0905 123 456,Cán bộ thụ lý,01/01/2026,\r\n";
    }

    /** Earlier files as a table. */
    public TableView table(Page page) {
        return TableView.of(
                page.text("accounts.file.earlier"),
                List.of(
                        Column.of(page.text("accounts.file.name")),
                        Column.of(page.text("accounts.file.at")),
                        Column.number(page.text("accounts.file.added")),
                        Column.number(page.text("accounts.file.unchanged")),
                        Column.number(page.text("accounts.file.refused"))),
                reports.stream()
                        .map(report -> new Row(
                                String.valueOf(report.id()),
                                report.name(),
                                List.of(
                                        Cell.link(
                                                report.name().isEmpty() ? "–" : report.name(),
                                                StaffFilesController.PATH + "/" + report.id()),
                                        Cell.text(VietnamTime.dateTime(report.at())),
                                        Cell.text(String.valueOf(report.added())),
                                        Cell.text(String.valueOf(report.unchanged())),
                                        Cell.text(String.valueOf(report.refused())))))
                        .toList());
    }
}
