package vn.motcua.catalog.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.FeeOnDay;
import vn.motcua.catalog.FeeSheet;
import vn.motcua.catalog.Procedure;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * What is paid for a procedure on a day, and why, for administrators.
 *
 * @param typed the day as it was typed
 * @param sheet null when there is no version on that day, or no such day
 */
public record FeeDayView(
        Procedure procedure, String typed, @Nullable FeeSheet sheet, FormErrors errors) {

    /** Short name of the procedure. */
    public String title() {
        return procedure.title();
    }

    /** Address of this page. */
    public String href() {
        return back() + "/phi/ngay";
    }

    /** Address of the procedure's page. */
    public String back() {
        return AdminController.PATH + "/" + procedure.code();
    }

    /** The day that is asked about. */
    public FieldView day(Page page) {
        return FieldView.of("ngay", page.text("catalog.fees.day"))
                .withHint(page.text("catalog.admin.form.from.hint"))
                .withValue(typed)
                .withErrors(errors);
    }

    /** Where the amounts come from. */
    public String source(Page page) {
        return sheet == null ? "" : FeeText.source(page, sheet);
    }

    /** What is paid. */
    public TableView table(Page page) {
        List<FeeOnDay> lines = sheet == null ? List.of() : sheet.lines();
        List<Column> columns = Stream.of("channel", "decided", "campaign", "payable")
                .map(column -> Column.of(page.text("catalog.fees.day." + column)))
                .toList();
        return TableView.of(
                page.text("catalog.fees.day.title"),
                columns,
                lines.stream()
                        .map(line -> new Row(
                                line.toString(),
                                line.fee().channel().name(),
                                List.of(
                                        line.fee().caseName() == null
                                                ? Cell.text(page.text("catalog.channel."
                                                        + line.fee().channel()))
                                                : Cell.text(
                                                        page.text("catalog.channel."
                                                                + line.fee().channel()),
                                                        line.fee().caseName()),
                                        Cell.text(Wording.fee(page, line.fee())),
                                        Cell.text(
                                                line.campaign() == null
                                                        ? "–"
                                                        : FeeText.campaign(page, line.campaign())),
                                        Cell.text(FeeText.payable(page, line)))))
                        .toList());
    }

    /** Groups of people who pay less. */
    public List<String> groups(Page page) {
        return sheet == null
                ? List.of()
                : sheet.groups().stream()
                        .map(group -> FeeText.group(page, group))
                        .toList();
    }
}
