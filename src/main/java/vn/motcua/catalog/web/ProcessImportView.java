package vn.motcua.catalog.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.catalog.ImportedProcess;
import vn.motcua.catalog.ImportedProcess.Fate;
import vn.motcua.catalog.ProcessProblem;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** What a file has, before it becomes drafts. */
public record ProcessImportView(long id, String fileName, List<ImportedProcess> processes) {

    private static final int MOST_PROBLEMS = 200;

    /** Copies the list. */
    public ProcessImportView {
        processes = List.copyOf(processes);
    }

    /** Where a yes is posted to. */
    public String action() {
        return InternalProcessController.PATH + "/nhap/" + id;
    }

    private long count(Fate fate) {
        return processes.stream().filter(process -> process.fate() == fate).count();
    }

    /** How many drafts a yes makes. */
    public long good() {
        return count(Fate.DRAFT);
    }

    /** How many more it makes when mistakes may be put right later. */
    public long mistaken() {
        return count(Fate.DRAFT_WITH_MISTAKES);
    }

    /** "Tệp có 77 quy trình: 3 thành bản nháp, …". */
    public String summary(Page page) {
        return page.text(
                "catalog.process.import.summary",
                processes.size(),
                good(),
                mistaken(),
                count(Fate.SAME),
                count(Fate.DRAFT_OPEN) + count(Fate.UNKNOWN));
    }

    /** The tick that takes those with mistakes too. */
    public FieldView withMistakes(Page page) {
        return FieldView.of("caLoi", page.text("catalog.process.import.mistaken"))
                .withOptions(List.of(
                        FieldView.Option.of("co", page.text("catalog.process.import.mistaken.yes", mistaken()))));
    }

    /** Everything that is wrong, by row of the file. */
    public TableView problems(Page page) {
        List<Row> rows = processes.stream()
                .flatMap(process -> process.problems().stream().map(problem -> row(page, process, problem)))
                .limit(MOST_PROBLEMS)
                .toList();
        return TableView.of(
                page.text("catalog.process.import.problems"), columns(page, "row", "procedure", "todo"), rows);
    }

    private static Row row(Page page, ImportedProcess process, ProcessProblem problem) {
        return new Row(
                problem.line() + "-" + problem.key(),
                String.valueOf(problem.line()),
                List.of(
                        Cell.text(String.valueOf(problem.line())),
                        Cell.text(process.code(), process.agencyName()),
                        Cell.text(
                                ProcessText.problem(page, problem),
                                problem.warning() ? page.text("catalog.process.import.warning") : "")));
    }

    /** The processes and what becomes of them; those that change nothing last. */
    public TableView table(Page page) {
        List<Row> rows = Stream.of(Fate.values())
                .flatMap(fate -> processes.stream().filter(process -> process.fate() == fate))
                .map(process -> new Row(
                        process.code() + process.agencyName(),
                        process.code(),
                        List.of(
                                Cell.text(
                                        process.procedure() == null
                                                ? process.code()
                                                : process.procedure().title(),
                                        process.code()),
                                Cell.text(
                                        process.agencyName().isEmpty()
                                                ? page.text("catalog.process.everywhere")
                                                : process.agencyName()),
                                Cell.text(String.valueOf(process.lines().size())),
                                Cell.badge(page.text("catalog.process.fate." + process.fate()), tone(process.fate())))))
                .toList();
        return TableView.of(
                page.text("catalog.process.import.processes"),
                columns(page, "procedure", "agency", "steps", "fate"),
                rows);
    }

    private static List<Column> columns(Page page, String... names) {
        return Stream.of(names)
                .map(name -> Column.of(page.text("catalog.process.import.column." + name)))
                .collect(Collectors.toList());
    }

    private static Badge.Tone tone(Fate fate) {
        return switch (fate) {
            case DRAFT -> Badge.Tone.GOOD;
            case DRAFT_WITH_MISTAKES -> Badge.Tone.SOON;
            case SAME -> Badge.Tone.CALM;
            case DRAFT_OPEN -> Badge.Tone.RIVER;
            case UNKNOWN -> Badge.Tone.LATE;
        };
    }
}
