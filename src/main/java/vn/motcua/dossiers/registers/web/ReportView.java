package vn.motcua.dossiers.registers.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.registers.Figure;
import vn.motcua.dossiers.registers.Report;
import vn.motcua.dossiers.registers.ReportQuery;
import vn.motcua.dossiers.registers.ReportRow;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/** Biểu 06/VPCP/KSTT as a page: every figure is a link to the dossiers it counts. */
public final class ReportView {

    private final ReportForm form;
    private final String agency;
    private final FormErrors errors;
    private final @Nullable Report report;

    /** @param report what was counted; null when what was typed is wrong */
    ReportView(ReportForm form, String agency, FormErrors errors, @Nullable Report report) {
        this.form = form;
        this.agency = agency;
        this.errors = errors;
        this.report = report;
    }

    /** Whose report it is. */
    public String agency() {
        return agency;
    }

    /** What is wrong with what was typed. */
    public FormErrors errors() {
        return errors;
    }

    /** Whether there is a report to show. */
    public boolean isShown() {
        return report != null;
    }

    /** Which period. */
    public FieldView period(Page page) {
        return field("ky", page.text("report.period"), form.period()).withOptions(ReportForm.options(page));
    }

    /** Of which year. */
    public FieldView year(Page page) {
        return field("nam", page.text("report.year"), form.year());
    }

    /** First day, for days of one's own. */
    public FieldView from(Page page) {
        return field("tu", page.text("report.from"), form.from());
    }

    /** Last day, for days of one's own. */
    public FieldView to(Page page) {
        return field("den", page.text("report.to"), form.to());
    }

    /** By which agency dossiers count. */
    public FieldView basis(Page page) {
        return field("noi", page.text("report.basis"), form.basis())
                .withOptions(Arrays.stream(ReportQuery.Basis.values())
                        .map(basis -> FieldView.Option.of(basis.name(), page.text("report.basis." + basis)))
                        .toList());
    }

    private FieldView field(String name, String label, String value) {
        return FieldView.of(name, label).withValue(value).withErrors(errors);
    }

    /** The days it covers. */
    public String days() {
        return report == null ? "" : ReportForm.words(report.query().period());
    }

    /** When open dossiers were judged. */
    public String asOf() {
        return report == null ? "" : VietnamTime.dateTime(report.asOf());
    }

    /** The report as spreadsheet. */
    public String xlsxHref() {
        return form.href(ReportController.PATH + ".xlsx", Map.of());
    }

    /** All lines, the sum last. */
    public List<Row> rows(Page page) {
        if (report == null) {
            return List.of();
        }
        return Stream.concat(report.rows().stream(), Stream.of(report.total()))
                .map(row -> new Row(
                        ReportSheets.label(row.scope(), page::text),
                        row.scope().field() == null,
                        Arrays.stream(Figure.values())
                                .map(figure -> new Cell(
                                        page.text("report.figure." + figure),
                                        row.figure(figure),
                                        href(row.scope(), figure)))
                                .toList()))
                .toList();
    }

    private String href(ReportRow.Scope scope, Figure figure) {
        Map<String, String> more = new LinkedHashMap<>(Map.of("chiTieu", figure.name()));
        if (scope.level() != null) {
            more.put("cap", scope.level().name());
        }
        if (scope.field() != null) {
            more.put("linhVuc", scope.field());
        }
        return form.href(ReportController.PATH + "/ho-so", more);
    }

    /**
     * One line.
     *
     * @param strong whether it is a sum
     */
    public record Row(String label, boolean strong, List<Cell> cells) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One figure.
     *
     * @param label what it counts
     * @param href the list of what it counts
     */
    public record Cell(String label, long count, String href) {}
}
