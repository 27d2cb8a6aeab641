package vn.motcua.catalog.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.catalog.ClockPolicy;
import vn.motcua.catalog.CompetentFunction;
import vn.motcua.catalog.Component;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.PaperText;
import vn.motcua.catalog.ProcedureCase;
import vn.motcua.catalog.ProcedureCell;
import vn.motcua.catalog.ProcedureComparison;
import vn.motcua.catalog.ProcedureLevel;
import vn.motcua.catalog.ProcedureProblem;
import vn.motcua.platform.web.Badge;
import vn.motcua.platform.web.Page;
import vn.motcua.platform.web.TableView;
import vn.motcua.platform.web.TableView.Cell;
import vn.motcua.platform.web.TableView.Column;
import vn.motcua.platform.web.TableView.Row;

/** Versions of procedures in words; what cannot be read is shown as it was typed. */
final class DraftText {

    private DraftText() {}

    static String problem(Page page, ProcedureProblem problem) {
        Object[] arguments = problem.arguments().stream()
                .map(value -> value instanceof ProcedureCell cell ? page.text("catalog.draft.cell." + cell) : value)
                .toArray();
        return page.text(problem.message(), arguments);
    }

    /** What differs, side by side; what is the same is only counted. */
    static TableView table(Page page, String before, String after, List<ProcedureComparison.Row> rows) {
        List<Column> columns = Stream.of(
                        page.text("catalog.compare.part"), before, after, page.text("catalog.process.compare.change"))
                .map(Column::of)
                .toList();
        return TableView.of(
                page.text("catalog.compare.title"),
                columns,
                rows.stream()
                        .filter(row -> row.change() != ProcedureComparison.Change.SAME)
                        .map(row -> new Row(
                                String.valueOf(rows.indexOf(row)),
                                name(page, row.part()),
                                List.of(
                                        Cell.text(name(page, row.part())),
                                        side(page, row.before()),
                                        side(page, row.after()),
                                        Cell.badge(
                                                page.text("catalog.process.change." + row.change()),
                                                tone(row.change())))))
                        .toList());
    }

    /** "3 chỗ đổi, 1 thêm, 0 bỏ, 20 giữ nguyên". */
    static String summary(Page page, List<ProcedureComparison.Row> rows) {
        return page.text(
                "catalog.compare.summary",
                count(rows, ProcedureComparison.Change.CHANGED),
                count(rows, ProcedureComparison.Change.ADDED),
                count(rows, ProcedureComparison.Change.REMOVED),
                count(rows, ProcedureComparison.Change.SAME));
    }

    private static long count(List<ProcedureComparison.Row> rows, ProcedureComparison.Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    private static Badge.Tone tone(ProcedureComparison.Change change) {
        return switch (change) {
            case SAME -> Badge.Tone.CALM;
            case CHANGED -> Badge.Tone.SOON;
            case ADDED -> Badge.Tone.GOOD;
            case REMOVED -> Badge.Tone.LATE;
        };
    }

    private static String name(Page page, ProcedureComparison.Part part) {
        return switch (part) {
            case ProcedureComparison.Part.Cell cell -> page.text("catalog.draft.cell." + cell.cell());
            case ProcedureComparison.Part.Group group -> page.text("catalog.compare.case");
            case ProcedureComparison.Part.Paper paper -> page.text("catalog.compare.paper");
        };
    }

    private static Cell side(Page page, ProcedureComparison.@Nullable Part part) {
        return switch (part) {
            case null -> Cell.text("–");
            case ProcedureComparison.Part.Cell cell -> Cell.text(value(page, cell.cell(), cell.text()));
            case ProcedureComparison.Part.Group group ->
                Cell.text(
                        group.group().name(),
                        word(page, "catalog.draft.caseKind.", group.group().kind(), ProcedureCase.Kind.values()));
            case ProcedureComparison.Part.Paper paper -> Cell.text(paper.paper().name(), details(page, paper.paper()));
        };
    }

    private static String details(Page page, PaperText paper) {
        return Stream.of(
                        word(page, "catalog.kind.", paper.kind(), Component.Kind.values()),
                        word(page, "catalog.necessity.", paper.necessity(), Component.Necessity.values()),
                        labelled(page, "catalog.draft.paper.case", paper.caseName()),
                        labelled(page, "catalog.draft.paper.condition", paper.condition()),
                        labelled(page, "catalog.draft.paper.rule", paper.rule()),
                        labelled(page, "catalog.draft.paper.originals", paper.originals()),
                        labelled(page, "catalog.draft.paper.copies", paper.copies()),
                        paper.presentOnly().equals("true") ? page.text("catalog.draft.paper.presentOnly.yes") : null,
                        labelled(page, "catalog.draft.paper.formCode", paper.formCode()))
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static @Nullable String labelled(Page page, String label, String text) {
        return text.isEmpty() ? null : page.text(label) + ": " + text;
    }

    private static String value(Page page, ProcedureCell cell, String text) {
        return switch (cell) {
            case LEVEL -> word(page, "catalog.level.", text, ProcedureLevel.values());
            case FUNCTION -> word(page, "catalog.function.", text, CompetentFunction.values());
            case ONLINE_LEVEL -> word(page, "catalog.online.", text, OnlineLevel.values());
            case CLOCK -> word(page, "catalog.clock.", text, ClockPolicy.values());
            case UNIT, ONLINE_UNIT, POST_UNIT, COUNTER_UNIT -> word(page, "catalog.unit.", text, TimeUnit.values());
            case IMMEDIATE -> page.text("catalog.draft.immediate.yes");
            case RETENTION -> page.text("catalog.admin.retention.years", text);
            case NAME,
                    TITLE,
                    FIELD,
                    AGENCY,
                    DEPARTMENT,
                    LIFE_EVENT,
                    SUBJECTS,
                    CONDITIONS,
                    RESULTS,
                    LEGAL_BASIS,
                    AMOUNT,
                    PHASES,
                    TIME_NOTE,
                    ONLINE_AMOUNT,
                    POST_AMOUNT,
                    COUNTER_AMOUNT,
                    NOTE -> text.replace("\n", "; ");
        };
    }

    private static String word(Page page, String family, String code, Enum<?>[] known) {
        return Stream.of(known).anyMatch(value -> value.name().equals(code)) ? page.text(family + code) : code;
    }
}
