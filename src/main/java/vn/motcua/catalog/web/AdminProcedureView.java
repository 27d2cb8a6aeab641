package vn.motcua.catalog.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.catalog.Fee;
import vn.motcua.catalog.LocalOverlay;
import vn.motcua.catalog.Mark;
import vn.motcua.catalog.ProcedureHit;
import vn.motcua.catalog.ProcedureVersion;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/**
 * A procedure as an administrator checks and decides about it.
 *
 * @param version null when it is listed by name only
 * @param overlays every decision of the province, oldest first
 * @param form what was typed into the decision
 * @param errors what is wrong with it
 */
public record AdminProcedureView(
        ProcedureHit hit,
        @Nullable ProcedureVersion version,
        List<LocalOverlay> overlays,
        DecisionForm form,
        FormErrors errors) {

    /** Copies the list. */
    public AdminProcedureView {
        overlays = List.copyOf(overlays);
    }

    /** Short name. */
    public String title() {
        return hit.procedure().title();
    }

    /** Where the decision is posted to. */
    public String action() {
        return AdminController.PATH + "/" + hit.procedure().code() + "/quyet-dinh";
    }

    /** The citizens' page. */
    public String coverHref() {
        return ProcedureRow.hrefOf(hit.procedure());
    }

    /** How far it can be trusted. */
    public Badge status(Page page) {
        return new Badge(page.text("catalog.status." + hit.status()), AdminListView.toneOf(hit.status()));
    }

    /** Values of the version; what nobody compared says so. */
    public List<SummaryRow> facts(Page page) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                page.text("catalog.admin.code"), hit.procedure().code().value()));
        rows.add(SummaryRow.of(
                page.text("catalog.admin.officialName"), hit.procedure().name()));
        rows.add(SummaryRow.of(
                page.text("catalog.admin.decision"),
                hit.procedure().decision() + ", " + hit.procedure().publishedBy()));
        if (version == null) {
            return rows;
        }
        rows.add(SummaryRow.of(
                page.text("catalog.admin.version"),
                page.text(
                        version.publication().isLocal() ? "catalog.admin.version.local" : "catalog.admin.version.value",
                        version.number(),
                        VietnamTime.date(version.validFrom()),
                        version.publication().decision())));
        rows.add(SummaryRow.of(
                page.text("catalog.fact.legal"),
                checked(
                        page,
                        version.nationalPeriod().time() == null
                                ? page.text("catalog.time.none")
                                : Wording.time(page, version.nationalPeriod().time()),
                        version.nationalPeriod().mark())));
        rows.add(SummaryRow.of(
                page.text("catalog.admin.online"),
                checked(page, page.text("catalog.online." + version.onlineLevel()), version.onlineLevelMark())));
        rows.add(SummaryRow.of(page.text("catalog.admin.clock"), page.text("catalog.clock." + version.clockPolicy())));
        Integer years = version.retention().years();
        rows.add(SummaryRow.of(
                page.text("catalog.admin.retention"),
                years == null
                        ? page.text("catalog.admin.retention.ever")
                        : page.text("catalog.admin.retention.years", years)));
        rows.add(SummaryRow.of(
                page.text("catalog.admin.immediate"), page.text("catalog.admin.immediate." + version.immediate())));
        rows.add(SummaryRow.of(
                page.text("catalog.admin.secrecy"),
                page.text("catalog.secrecy." + version.retention().secrecy())));
        if (version.content().note() != null) {
            rows.add(SummaryRow.of(
                    page.text("catalog.admin.note"), version.content().note()));
        }
        rows.add(SummaryRow.of(
                page.text("catalog.admin.source"), version.content().source()));
        return rows;
    }

    private static String checked(Page page, String value, Mark mark) {
        return mark.isChecked() ? value : value + "\n" + page.text("catalog.admin.unchecked");
    }

    /** All lines as published, also those nobody is asked for. */
    public TableView papers(Page page) {
        List<Row> rows = new ArrayList<>();
        if (version != null) {
            version.components()
                    .forEach(component -> rows.add(new Row(
                            String.valueOf(component.id()),
                            component.name(),
                            List.of(
                                    Cell.text(
                                            component.name(),
                                            Stream.of(component.caseName(), component.condition())
                                                    .filter(Objects::nonNull)
                                                    .collect(Collectors.joining(" · "))),
                                    Cell.text(page.text("catalog.kind." + component.kind())),
                                    Cell.text(page.text("catalog.necessity." + component.necessity())),
                                    component.isChecklistItem()
                                            ? mark(page, component.mark())
                                            : Cell.badge(page.text("catalog.admin.notAsked"), Badge.Tone.CALM)))));
        }
        return table(page, "papers", rows, "paper", "kind", "necessity", "mark");
    }

    /** Fees by channel. */
    public TableView fees(Page page) {
        List<Row> rows = version == null
                ? List.of()
                : version.fees().stream()
                        .map(fee -> new Row(
                                fee.toString(),
                                fee.channel().name(),
                                List.of(
                                        Cell.text(page.text("catalog.channel." + fee.channel())),
                                        Cell.text(Wording.fee(page, fee)),
                                        mark(page, fee.mark()))))
                        .toList();
        return table(page, "fees", rows, "channel", "amount", "mark");
    }

    /** The internal process. */
    public TableView steps(Page page) {
        List<Row> rows = version == null
                ? List.of()
                : version.processSteps().stream()
                        .map(step -> new Row(
                                String.valueOf(step.seq()),
                                step.kind().name(),
                                List.of(
                                        Cell.text(page.text("workflow.step." + step.kind())),
                                        Cell.text(page.text("workflow.role." + step.role())),
                                        Cell.text(
                                                step.hours() == null
                                                        ? "–"
                                                        : step.hours()
                                                                .stripTrailingZeros()
                                                                .toPlainString()
                                                                .replace('.', ',')),
                                        mark(page, step.mark()))))
                        .toList();
        return table(page, "steps", rows, "step", "role", "hours", "mark");
    }

    /** Whether there is a process to draw. */
    public boolean hasProcess() {
        return version != null && !version.processSteps().isEmpty();
    }

    /** The process as a file: {@code svg} or {@code bpmn}. */
    public String processHref(String extension) {
        return AdminController.PATH + "/" + hit.procedure().code() + "/quy-trinh." + extension;
    }

    /** What the province decided, newest first. */
    public TableView decisions(Page page) {
        List<Row> rows = overlays.reversed().stream()
                .map(overlay -> new Row(
                        String.valueOf(overlay.number()),
                        overlay.decision(),
                        List.of(
                                Cell.text(overlay.decision()),
                                Cell.text(period(page, overlay)),
                                Cell.text(page.text("catalog.published." + overlay.published())),
                                Cell.text(
                                        overlay.legalTime() == null
                                                ? page.text("catalog.admin.asTheLaw")
                                                : Wording.time(page, overlay.legalTime())),
                                Cell.text(fees(page, overlay)))))
                .toList();
        return table(page, "decisions", rows, "number", "from", "published", "time", "fees");
    }

    private static String period(Page page, LocalOverlay overlay) {
        LocalDate end = overlay.validTo();
        String from = VietnamTime.date(overlay.validFrom());
        return end == null ? from : page.text("catalog.admin.until", from, VietnamTime.date(end.minusDays(1)));
    }

    private static String fees(Page page, LocalOverlay overlay) {
        List<Fee> own = overlay.fees();
        return own == null
                ? page.text("catalog.admin.asTheNation")
                : own.stream()
                        .map(fee -> page.text("catalog.channel." + fee.channel()) + ": " + Wording.fee(page, fee))
                        .collect(Collectors.joining("; "));
    }

    /** Where the province's fees are set. */
    public String feesHref() {
        return AdminController.PATH + "/" + hit.procedure().code() + "/phi";
    }

    /** Where the internal process is drafted and published. */
    public String processesHref() {
        return ProcessVersionsController.hrefOf(hit.procedure().code());
    }

    private static Cell mark(Page page, Mark mark) {
        return Cell.badge(
                page.text(mark.isChecked() ? "catalog.admin.checked" : "catalog.admin.unchecked"),
                mark.isChecked() ? Badge.Tone.GOOD : Badge.Tone.SOON);
    }

    private static TableView table(Page page, String caption, List<Row> rows, String... columns) {
        return TableView.of(
                page.text("catalog.admin." + caption),
                Stream.of(columns)
                        .map(column -> Column.of(page.text("catalog.admin.column." + column)))
                        .toList(),
                rows);
    }

    /** Number of the decision. */
    public FieldView decisionField(Page page) {
        return FieldView.of("decision", page.text("catalog.admin.form.decision"))
                .withValue(form.decision())
                .withErrors(errors);
    }

    /** First day. */
    public FieldView fromField(Page page) {
        return FieldView.of("validFrom", page.text("catalog.admin.form.from"))
                .withHint(page.text("catalog.admin.form.from.hint"))
                .withValue(form.validFrom())
                .withErrors(errors);
    }

    /** Last day. */
    public FieldView toField(Page page) {
        return FieldView.of("validTo", page.text("catalog.admin.form.to"))
                .withHint(page.text("catalog.admin.form.to.hint"))
                .withValue(form.validTo())
                .withErrors(errors)
                .optional();
    }

    /** Whether the province offers it. */
    public FieldView publishedField(Page page) {
        return FieldView.of("published", page.text("catalog.admin.form.published"))
                .withValue(form.published())
                .withErrors(errors)
                .withOptions(List.of(
                        FieldView.Option.of("true", page.text("catalog.published.true")),
                        FieldView.Option.of("false", page.text("catalog.published.false"))));
    }

    /** How many units. */
    public FieldView amountField(Page page) {
        return FieldView.of("amount", page.text("catalog.admin.form.amount"))
                .withHint(page.text("catalog.admin.form.amount.hint"))
                .withValue(form.amount())
                .withErrors(errors)
                .optional();
    }

    /** What is counted after that. */
    public FieldView phasesField(Page page) {
        return FieldView.of("phases", page.text("catalog.draft.cell.PHASES"))
                .withHint(page.text("catalog.draft.hint.PHASES"))
                .withValue(form.phases())
                .withErrors(errors)
                .optional();
    }

    /** Of which unit. */
    public FieldView unitField(Page page) {
        return FieldView.of("unit", page.text("catalog.admin.form.unit"))
                .withValue(form.unit())
                .withErrors(errors)
                .withOptions(Stream.of(TimeUnit.values())
                        .map(unit -> FieldView.Option.of(unit.name(), page.text("catalog.unit." + unit)))
                        .toList())
                .optional();
    }
}
