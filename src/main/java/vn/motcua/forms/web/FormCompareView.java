package vn.motcua.forms.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.forms.FormComparison;
import vn.motcua.forms.FormDefinition;
import vn.motcua.forms.FormLine;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** Two versions of a declaration side by side. */
public record FormCompareView(FormDefinition before, FormDefinition after, List<FormComparison.Row> rows) {

    /** Copies the list. */
    public FormCompareView {
        rows = List.copyOf(rows);
    }

    /** Address of the newer version. */
    public String href() {
        return FormController.PATH + "/" + after.id().value();
    }

    /** "3 dòng đổi, 1 dòng thêm, 0 dòng bỏ". */
    public String summary(Page page) {
        return summary(page, rows);
    }

    /** The comparison as a table. */
    public TableView table(Page page) {
        return table(
                page,
                page.text("forms.admin.version") + " " + before.version(),
                page.text("forms.admin.version") + " " + after.version(),
                rows,
                false);
    }

    static String summary(Page page, List<FormComparison.Row> rows) {
        return page.text(
                "forms.compare.summary",
                count(rows, FormComparison.Change.CHANGED),
                count(rows, FormComparison.Change.ADDED),
                count(rows, FormComparison.Change.REMOVED));
    }

    private static long count(List<FormComparison.Row> rows, FormComparison.Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    /** @param differences whether only what differs is shown */
    static TableView table(Page page, String before, String after, List<FormComparison.Row> rows, boolean differences) {
        List<Column> columns = Stream.of(page.text("forms.compare.change"), before, after)
                .map(Column::of)
                .toList();
        return TableView.of(
                page.text("forms.compare"),
                columns,
                IntStream.range(0, rows.size())
                        .filter(i -> !differences || rows.get(i).change() != FormComparison.Change.SAME)
                        .mapToObj(i -> row(page, i, rows.get(i)))
                        .toList());
    }

    private static Row row(Page page, int i, FormComparison.Row row) {
        String change = page.text("forms.compare." + row.change());
        return new Row(
                String.valueOf(i),
                change,
                List.of(Cell.badge(change, tone(row.change())), cell(page, row.before()), cell(page, row.after())));
    }

    private static Badge.Tone tone(FormComparison.Change change) {
        return switch (change) {
            case SAME -> Badge.Tone.CALM;
            case CHANGED -> Badge.Tone.SOON;
            case ADDED -> Badge.Tone.GOOD;
            case REMOVED -> Badge.Tone.LATE;
        };
    }

    private static Cell cell(Page page, @Nullable FormLine line) {
        if (line == null) {
            return Cell.text("–");
        }
        if (line.isPart()) {
            return Cell.text(line.label(), page.text("forms.type.PART"));
        }
        String details = FormWords.details(page, line);
        return Cell.text(
                line.label(),
                Stream.of(
                                line.key(),
                                FormWords.type(page, line),
                                FormWords.required(page, line),
                                details.replace("\n", " · "),
                                page.text(line.checked() ? "forms.admin.checked" : "forms.admin.unchecked"))
                        .filter(text -> !text.isEmpty())
                        .reduce((one, two) -> one + " · " + two)
                        .orElse(""));
    }
}
