package vn.motcua.catalog.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import vn.motcua.catalog.ProcedureDraft;
import vn.motcua.catalog.ProcedureLevel;
import vn.motcua.catalog.ProcedureProblem;
import vn.motcua.catalog.ProcedureText;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.FormErrors;
import vn.motcua.platform.web.Page;

/**
 * A version of a procedure as a form.
 *
 * @param text what was typed last
 * @param problems what is wrong with it
 * @param departments names of the province's departments
 * @param questions the questions that rules may name, each with its words
 * @param stale why it was not saved, or null
 */
public record DraftView(
        ProcedureDraft draft,
        ProcedureText text,
        List<ProcedureProblem> problems,
        List<String> departments,
        Map<String, String> questions,
        @Nullable String stale) {

    /** Copies the lists. */
    public DraftView {
        problems = List.copyOf(problems);
        departments = List.copyOf(departments);
    }

    /** Name as it stands in the draft. */
    public String title() {
        String title = text.of(ProcedureCell.TITLE);
        return title.isEmpty() ? text.of(ProcedureCell.NAME) : title;
    }

    /** Address of this page. */
    public String href() {
        return DraftController.hrefOf(draft.id());
    }

    /** Where one comes from. */
    public String backHref() {
        return draft.created() ? DraftController.PATH : VersionsController.hrefOf(draft.code());
    }

    /** "Mã 9.900001, sửa lần cuối …". */
    public String imprint(Page page) {
        return page.text(
                draft.created() ? "catalog.draft.imprint.new" : "catalog.draft.imprint",
                draft.code(),
                draft.changer(),
                VietnamTime.dateTime(draft.changedAt()));
    }

    /** Why it was not saved. */
    public FormErrors refusal() {
        return stale == null ? FormErrors.NONE : FormErrors.NONE.and("", stale);
    }

    /** What has to be put right, or what is worth a word. */
    public List<FormErrors.Line> notes(Page page, boolean warnings) {
        return problems.stream()
                .filter(problem -> problem.warning() == warnings)
                .map(problem -> new FormErrors.Line(problem.field(), DraftText.problem(page, problem)))
                .toList();
    }

    private FormErrors errors(Page page) {
        return new FormErrors(notes(page, false));
    }

    /** A cell as a field. */
    public FieldView cell(Page page, ProcedureCell cell) {
        FieldView field = FieldView.of(cell.field(), page.text("catalog.draft.cell." + cell))
                .withValue(text.of(cell))
                .withOptions(options(page, cell))
                .withErrors(errors(page));
        String hint = page.text("catalog.draft.hint." + cell);
        FieldView hinted = hint.isEmpty() || hint.equals("catalog.draft.hint." + cell) ? field : field.withHint(hint);
        return cell.isRequired() ? hinted : hinted.optional();
    }

    private List<FieldView.Option> options(Page page, ProcedureCell cell) {
        return switch (cell) {
            case LEVEL -> named(page, "catalog.level.", ProcedureLevel.values());
            case FUNCTION -> named(page, "catalog.function.", CompetentFunction.values());
            case DEPARTMENT -> words(departments, text.of(cell));
            case ONLINE_LEVEL -> named(page, "catalog.online.", OnlineLevel.values());
            case CLOCK -> named(page, "catalog.clock.", ClockPolicy.values());
            case UNIT, ONLINE_UNIT, POST_UNIT, COUNTER_UNIT -> named(page, "catalog.unit.", TimeUnit.values());
            case IMMEDIATE -> List.of(FieldView.Option.of("true", page.text("catalog.draft.immediate.yes")));
            case NAME,
                    TITLE,
                    FIELD,
                    AGENCY,
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
                    RETENTION,
                    NOTE -> List.of();
        };
    }

    private static List<FieldView.Option> named(Page page, String family, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> FieldView.Option.of(value.name(), page.text(family + value)))
                .toList();
    }

    private static List<FieldView.Option> words(List<String> known, String current) {
        return Stream.concat(known.stream(), Stream.of(current).filter(word -> !word.isEmpty()))
                .distinct()
                .map(word -> FieldView.Option.of(word, word))
                .toList();
    }

    /** Cases to edit. */
    public List<CaseLine> cases(Page page) {
        FormErrors errors = errors(page);
        return IntStream.range(0, text.cases().size())
                .mapToObj(i -> {
                    ProcedureText.CaseText group = text.cases().get(i);
                    return new CaseLine(
                            i + 1,
                            field(page, "case.name", ProcedureText.caseField(i, "name"), group.name(), errors),
                            field(page, "case.kind", ProcedureText.caseField(i, "kind"), group.kind(), errors)
                                    .withOptions(named(page, "catalog.draft.caseKind.", ProcedureCase.Kind.values())));
                })
                .toList();
    }

    /** Papers to edit. */
    public List<PaperLine> papers(Page page) {
        FormErrors errors = errors(page);
        return IntStream.range(0, text.papers().size())
                .mapToObj(i -> paper(page, i, text.papers().get(i), errors))
                .toList();
    }

    private PaperLine paper(Page page, int i, PaperText paper, FormErrors errors) {
        List<FieldView.Option> cases = words(
                text.cases().stream()
                        .map(ProcedureText.CaseText::name)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                paper.caseName());
        String prefix = ProcedureText.paperField(i, "");
        boolean wrong = errors.lines().stream().anyMatch(line -> line.field().startsWith(prefix));
        List<FieldView> hidden = new ArrayList<>();
        hidden.add(FieldView.of(prefix + "line", "").withValue(paper.line()));
        hidden.add(FieldView.of(prefix + "portalCode", "").withValue(paper.portalCode()));
        hidden.add(FieldView.of(prefix + "duplicate", "").withValue(paper.duplicate()));
        return new PaperLine(
                i + 1,
                page.text(
                        "catalog.draft.paper.summary",
                        i + 1,
                        paper.name().isEmpty() ? page.text("catalog.draft.paper.new") : paper.name()),
                wrong || paper.name().isEmpty(),
                field(page, "paper.name", prefix + "name", paper.name(), errors),
                field(page, "paper.kind", prefix + "kind", paper.kind(), errors)
                        .withOptions(named(page, "catalog.kind.", Component.Kind.values())),
                field(page, "paper.necessity", prefix + "necessity", paper.necessity(), errors)
                        .withOptions(named(page, "catalog.necessity.", Component.Necessity.values())),
                field(page, "paper.case", prefix + "caseName", paper.caseName(), errors)
                        .withOptions(cases)
                        .optional(),
                field(page, "paper.condition", prefix + "condition", paper.condition(), errors)
                        .optional(),
                field(page, "paper.rule", prefix + "rule", paper.rule(), errors)
                        .withHint(page.text("catalog.draft.paper.rule.hint"))
                        .optional(),
                field(page, "paper.originals", prefix + "originals", paper.originals(), errors)
                        .optional(),
                field(page, "paper.copies", prefix + "copies", paper.copies(), errors)
                        .optional(),
                field(page, "paper.presentOnly", prefix + "presentOnly", paper.presentOnly(), errors)
                        .withOptions(
                                List.of(FieldView.Option.of("true", page.text("catalog.draft.paper.presentOnly.yes"))))
                        .optional(),
                field(page, "paper.formCode", prefix + "formCode", paper.formCode(), errors)
                        .optional(),
                hidden);
    }

    private static FieldView field(Page page, String label, String name, String value, FormErrors errors) {
        return FieldView.of(name, page.text("catalog.draft." + label))
                .withValue(value)
                .withErrors(errors);
    }

    /**
     * A case to edit.
     *
     * @param number from 1
     */
    public record CaseLine(int number, FieldView name, FieldView kind) {}

    /**
     * A paper to edit.
     *
     * @param number from 1
     * @param summary number and name, what is seen of it when it is closed
     * @param open whether something has to be typed
     * @param hidden what is kept from version to version
     */
    public record PaperLine(
            int number,
            String summary,
            boolean open,
            FieldView name,
            FieldView kind,
            FieldView necessity,
            FieldView caseName,
            FieldView condition,
            FieldView rule,
            FieldView originals,
            FieldView copies,
            FieldView presentOnly,
            FieldView formCode,
            List<FieldView> hidden) {}
}
