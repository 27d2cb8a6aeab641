package vn.motcua.catalog.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcessComparison;
import vn.motcua.catalog.ProcessLine;
import vn.motcua.catalog.ProcessVersion;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * Two versions line by line.
 *
 * @param before null for the process that came with the procedure
 * @param after null for the process that came with the procedure
 */
public record ProcessCompareView(
        Procedure procedure,
        @Nullable ProcessVersion before,
        @Nullable ProcessVersion after,
        List<ProcessComparison.Row> rows) {

    /** Copies the list. */
    public ProcessCompareView {
        rows = List.copyOf(rows);
    }

    /** Short name of the procedure. */
    public String title() {
        return procedure.title();
    }

    /** Address of all versions. */
    public String href() {
        return ProcessVersionsController.hrefOf(procedure.code());
    }

    /** "3 bước đổi, 1 bước thêm, 0 bước bỏ". */
    public String summary(Page page) {
        return page.text(
                "catalog.process.compare.summary",
                count(ProcessComparison.Change.CHANGED),
                count(ProcessComparison.Change.ADDED),
                count(ProcessComparison.Change.REMOVED));
    }

    private long count(ProcessComparison.Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    /** The comparison as a table. */
    public TableView table(Page page) {
        return table(page, name(page, before), name(page, after), rows);
    }

    static TableView table(Page page, String before, String after, List<ProcessComparison.Row> rows) {
        List<Column> columns = Stream.of(page.text("catalog.process.compare.change"), before, after)
                .map(Column::of)
                .toList();
        return TableView.of(
                page.text("catalog.process.compare"),
                columns,
                rows.stream()
                        .map(row -> new Row(
                                row.oldNumber() + "-" + row.newNumber(),
                                page.text("catalog.process.change." + row.change()),
                                List.of(
                                        Cell.badge(
                                                page.text("catalog.process.change." + row.change()),
                                                tone(row.change())),
                                        cell(page, row.before(), row.oldNumber()),
                                        cell(page, row.after(), row.newNumber()))))
                        .toList());
    }

    private static Badge.Tone tone(ProcessComparison.Change change) {
        return switch (change) {
            case SAME -> Badge.Tone.CALM;
            case CHANGED -> Badge.Tone.SOON;
            case ADDED -> Badge.Tone.GOOD;
            case REMOVED -> Badge.Tone.LATE;
        };
    }

    private static Cell cell(Page page, @Nullable ProcessLine line, int number) {
        return line == null
                ? Cell.text("–")
                : Cell.text(number + ". " + ProcessText.kind(page, line), ProcessText.details(page, line));
    }

    private static String name(Page page, @Nullable ProcessVersion version) {
        return version == null
                ? page.text("catalog.process.shipped")
                : page.text(
                        version.isDraft() ? "catalog.process.heading.draft" : "catalog.process.heading.published",
                        version.number());
    }
}
