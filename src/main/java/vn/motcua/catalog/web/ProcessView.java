package vn.motcua.catalog.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcessLine;
import vn.motcua.catalog.ProcessProblem;
import vn.motcua.catalog.ProcessVersion;
import vn.motcua.directory.Role;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.SummaryRow;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;
import vn.motcua.workflow.JoinRule;
import vn.motcua.workflow.StepKind;
import vn.motcua.workflow.UnitRule;

/**
 * One version of an internal process: a draft as a form, a published one to read.
 *
 * @param lines what is shown: of a draft what was typed last
 * @param problems what is wrong with them
 * @param agencyName the agency it is for, or null
 * @param departments names of the departments that a step may be done at
 * @param diagram the drawing as SVG; empty when nothing can be drawn yet
 * @param stale why it was not saved, or null
 */
public record ProcessView(
        ProcessVersion version,
        Procedure procedure,
        List<ProcessLine> lines,
        List<ProcessProblem> problems,
        @Nullable String agencyName,
        List<String> departments,
        String diagram,
        @Nullable String stale) {

    /** Copies the lists. */
    public ProcessView {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
        departments = List.copyOf(departments);
    }

    /** Short name of the procedure. */
    public String title() {
        return procedure.title();
    }

    /** "Bản nháp số 2", "Quy trình số 1". */
    public String heading(Page page) {
        return page.text(
                version.isDraft() ? "catalog.process.heading.draft" : "catalog.process.heading.published",
                version.number());
    }

    /** Address of this page. */
    public String href() {
        return InternalProcessController.hrefOf(version.id());
    }

    /** Address of all versions of the procedure. */
    public String allHref() {
        return ProcessVersionsController.hrefOf(procedure.code());
    }

    /** What a reader asks first. */
    public List<SummaryRow> facts(Page page) {
        Stream<SummaryRow> always = Stream.of(
                SummaryRow.of(
                        page.text("catalog.process.code"), procedure.code().value()),
                SummaryRow.of(
                        page.text("catalog.process.agency"),
                        agencyName == null ? page.text("catalog.process.everywhere") : agencyName));
        Stream<SummaryRow> more = version.isDraft()
                ? Stream.of(SummaryRow.of(
                        page.text("catalog.process.changed"),
                        page.text(
                                "catalog.process.changed.value",
                                version.changer(),
                                VietnamTime.dateTime(version.changedAt()))))
                : Stream.of(
                        SummaryRow.of(
                                page.text("catalog.process.decision"),
                                page.text(
                                        "catalog.process.decision.value",
                                        String.valueOf(version.decision()),
                                        VietnamTime.date(Objects.requireNonNull(version.decidedOn())))),
                        SummaryRow.of(
                                page.text("catalog.process.validFrom"),
                                VietnamTime.date(Objects.requireNonNull(version.validFrom()))),
                        SummaryRow.of(page.text("catalog.process.publisher"), version.changer()));
        return Stream.concat(always, more).toList();
    }

    /** What is wrong, on top of the page, each line leading to its cell. */
    public FormErrors errors(Page page) {
        FormErrors errors = stale == null ? FormErrors.NONE : FormErrors.NONE.and("", stale);
        for (ProcessProblem problem : problems) {
            if (!problem.warning()) {
                errors = errors.and(field(problem), ProcessText.problem(page, problem));
            }
        }
        return errors;
    }

    /** Errors that stop a command now; a draft may keep its mistakes. */
    public FormErrors refusal() {
        return stale == null ? FormErrors.NONE : FormErrors.NONE.and("", stale);
    }

    /** What is worth a word. */
    public List<String> warnings(Page page) {
        return problems.stream()
                .filter(ProcessProblem::warning)
                .map(problem -> ProcessText.problem(page, problem))
                .toList();
    }

    /** What has to be put right before it is published. */
    public List<FormErrors.Line> mistakes(Page page) {
        return problems.stream()
                .filter(problem -> !problem.warning())
                .map(problem -> new FormErrors.Line(field(problem), ProcessText.problem(page, problem)))
                .toList();
    }

    private static String field(ProcessProblem problem) {
        return problem.line() == 0 ? "" : ProcessForm.name(problem.line() - 1, problem.cell());
    }

    /** The steps to edit. */
    public List<Line> editable(Page page) {
        FormErrors errors = errors(page);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> line(page, i, errors))
                .toList();
    }

    private Line line(Page page, int i, FormErrors errors) {
        ProcessLine line = lines.get(i);
        return new Line(
                i + 1,
                cell(page, i, "kind", line.kind(), errors).withOptions(options(page, "step", StepKind.values())),
                cell(page, i, "role", line.role(), errors)
                        .withOptions(options(
                                page,
                                "role",
                                Stream.of(Role.values())
                                        .filter(role -> role != Role.ADMINISTRATOR)
                                        .toArray(Role[]::new))),
                cell(page, i, "unit", line.unit(), errors).withOptions(units(page, line.unit())),
                cell(page, i, "hours", line.hours(), errors),
                cell(page, i, "group", line.group(), errors),
                cell(page, i, "join", line.join(), errors).withOptions(options(page, "join", JoinRule.values())),
                cell(page, i, "note", line.note(), errors),
                ProcessText.outcomes(page, line));
    }

    private static FieldView cell(Page page, int line, String cell, String value, FormErrors errors) {
        return FieldView.of(ProcessForm.name(line, cell), page.text("catalog.process.cell." + cell))
                .withValue(value)
                .withErrors(errors);
    }

    private static List<FieldView.Option> options(Page page, String family, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> FieldView.Option.of(value.name(), page.text("workflow." + family + "." + value)))
                .toList();
    }

    /** The places, the departments, and whatever else a file or an older version names. */
    private List<FieldView.Option> units(Page page, String current) {
        Stream<FieldView.Option> places = Stream.of(UnitRule.Place.values())
                .filter(place -> place != UnitRule.Place.PROVINCIAL_DEPARTMENT)
                .map(place -> FieldView.Option.of(place.name(), page.text("workflow.unit." + place)));
        Stream<FieldView.Option> named = Stream.concat(
                        departments.stream(),
                        Stream.of(current)
                                .filter(text -> text.startsWith(ProcessText.DEPARTMENT))
                                .map(text -> text.substring(ProcessText.DEPARTMENT.length())))
                .distinct()
                .map(name -> FieldView.Option.of(ProcessText.DEPARTMENT + name, name));
        return Stream.concat(places, named).toList();
    }

    /** The steps to read. */
    public TableView table(Page page) {
        List<Row> rows = IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    ProcessLine line = lines.get(i);
                    return new Row(
                            String.valueOf(i + 1),
                            ProcessText.kind(page, line),
                            List.of(
                                    Cell.text(i + 1 + ". " + ProcessText.kind(page, line), line.note()),
                                    Cell.text(ProcessText.role(page, line.role())),
                                    Cell.text(ProcessText.unit(page, line), ProcessText.group(page, line)),
                                    Cell.text(line.hours().isEmpty() ? "–" : line.hours()),
                                    Cell.text(ProcessText.outcomes(page, line))));
                })
                .toList();
        List<Column> columns = Stream.of("kind", "role", "unit", "hours", "outcome")
                .map(cell -> Column.of(page.text("catalog.process.cell." + cell)))
                .toList();
        return TableView.of(page.text("catalog.process.steps"), columns, rows);
    }

    /**
     * A step to edit.
     *
     * @param number from 1
     * @param outcomes what can come out of it
     */
    public record Line(
            int number,
            FieldView kind,
            FieldView role,
            FieldView unit,
            FieldView hours,
            FieldView group,
            FieldView join,
            FieldView note,
            String outcomes) {}
}
