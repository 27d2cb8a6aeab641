package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.ReplanPreview;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.workflow.StepKind;

/**
 * What a change of running dossiers would do, before it is ordered.
 *
 * @param words the order in words
 */
public record ReplanPreviewView(String words, ReplanPreview preview, ReplanForm form, FormErrors errors) {

    /** How many there are, and how many change. */
    public String summary(Page page) {
        return page.text("dossiers.replan.preview.summary", preview.total(), preview.changing());
    }

    /** What the order posts back, by name. */
    public Map<String, String> hidden() {
        return form.isMerger()
                ? Map.of(
                        "loai",
                        ReplanForm.MERGER,
                        "tu",
                        ReplanForm.text(form.tu()),
                        "sang",
                        ReplanForm.text(form.sang()))
                : Map.of(
                        "loai",
                        ReplanForm.PROCESS,
                        "thuTuc",
                        ReplanForm.text(form.thuTuc()),
                        "coQuan",
                        ReplanForm.text(form.coQuan()));
    }

    /** The decision, or why. */
    public FieldView reason(Page page) {
        return FieldView.of("lyDo", page.text("dossiers.replan.reason"))
                .withHint(page.text("dossiers.replan.reason.hint"))
                .withValue(form.lyDo())
                .withErrors(errors);
    }

    /** From which step to which. */
    public TableView table(Page page) {
        List<Column> columns = Stream.of("now", "then", "count")
                .map(column -> column.equals("count")
                        ? Column.number(page.text("dossiers.replan.preview.count"))
                        : Column.of(page.text("dossiers.replan.preview." + column)))
                .toList();
        return TableView.of(
                page.text("dossiers.replan.preview"),
                columns,
                preview.lines().stream()
                        .map(line -> new Row(
                                line.from() + "-" + line.to() + line.same(),
                                step(page, line.from(), "noStep"),
                                List.of(
                                        Cell.text(step(page, line.from(), "noStep")),
                                        Cell.text(
                                                step(page, line.to(), "impossible"),
                                                line.same() ? page.text("dossiers.replan.preview.same") : ""),
                                        Cell.text(String.valueOf(line.dossiers())))))
                        .toList());
    }

    private static String step(Page page, @Nullable StepKind kind, String none) {
        return page.text(kind == null ? "dossiers.replan.preview." + none : "workflow.step." + kind);
    }
}
