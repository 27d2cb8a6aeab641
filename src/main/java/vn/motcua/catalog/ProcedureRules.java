package vn.motcua.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.calendar.TimeUnit;
import vn.motcua.forms.AnswerRule;
import vn.motcua.forms.FormDefinition;

/** What a version of a procedure must be like before it is published. */
final class ProcedureRules {

    static final int MOST_PAPERS = 120;
    static final int MOST_CASES = 30;
    private static final int LONGEST_PAPER = 1_000;

    private final ProcedureText text;
    private final FormDefinition form;
    private final List<ProcedureProblem> problems = new ArrayList<>();

    private ProcedureRules(ProcedureText text, FormDefinition form) {
        this.text = text;
        this.form = form;
    }

    /**
     * Everything that is wrong.
     *
     * @param form the declaration whose questions the rules of papers may name
     * @param departments names of the province's departments
     */
    static List<ProcedureProblem> check(ProcedureText text, FormDefinition form, List<String> departments) {
        ProcedureRules rules = new ProcedureRules(text, form);
        rules.cells();
        rules.competence(departments);
        rules.times();
        rules.cases();
        rules.papers();
        return rules.problems;
    }

    private void wrong(String field, String key, Object... arguments) {
        problems.add(new ProcedureProblem(field, key, List.of(arguments), false));
    }

    private void doubtful(String field, String key, Object... arguments) {
        problems.add(new ProcedureProblem(field, key, List.of(arguments), true));
    }

    private void cells() {
        for (ProcedureCell cell : ProcedureCell.values()) {
            String typed = text.of(cell);
            if (cell.isRequired() && typed.isEmpty()) {
                wrong(cell.field(), "missing", cell);
            } else if (typed.length() > cell.longest()) {
                wrong(cell.field(), "long", cell, cell.longest());
            }
        }
        named(ProcedureCell.LEVEL, text.level().isPresent());
        named(ProcedureCell.FUNCTION, text.function().isPresent());
        named(ProcedureCell.ONLINE_LEVEL, text.onlineLevel().isPresent());
        named(ProcedureCell.CLOCK, text.clock().isPresent());
        String years = text.of(ProcedureCell.RETENTION);
        if (!years.isEmpty() && !years.matches("[1-9]\\d{0,2}")) {
            wrong(ProcedureCell.RETENTION.field(), "years");
        }
    }

    private void named(ProcedureCell cell, boolean known) {
        if (!known && !text.of(cell).isEmpty()) {
            wrong(cell.field(), "missing", cell);
        }
    }

    private void competence(List<String> departments) {
        boolean department =
                text.function().filter(CompetentFunction.DEPARTMENT::equals).isPresent();
        String named = text.of(ProcedureCell.DEPARTMENT);
        if (department && !departments.contains(named)) {
            wrong(ProcedureCell.DEPARTMENT.field(), named.isEmpty() ? "department" : "departmentUnknown", named);
        }
        if (!department && !named.isEmpty() && text.function().isPresent()) {
            wrong(ProcedureCell.DEPARTMENT.field(), "departmentAlone");
        }
        boolean province = text.level().filter(ProcedureLevel.PROVINCE::equals).isPresent();
        if (province && !department && text.function().isPresent()) {
            wrong(ProcedureCell.FUNCTION.field(), "provinceNeedsDepartment");
        }
    }

    private void times() {
        time(ProcedureCell.AMOUNT, ProcedureCell.UNIT);
        boolean first = text.time(ProcedureCell.AMOUNT, ProcedureCell.UNIT).isPresent();
        if (first ? text.time().isEmpty() : !text.of(ProcedureCell.PHASES).isEmpty()) {
            wrong(ProcedureCell.PHASES.field(), "phases");
        }
        for (Channel channel : Channel.values()) {
            time(ProcedureCell.amountOf(channel), ProcedureCell.unitOf(channel));
        }
        if (text.of(ProcedureCell.UNIT).isEmpty()
                && text.of(ProcedureCell.TIME_NOTE).isEmpty()) {
            wrong(ProcedureCell.TIME_NOTE.field(), "noTime");
        }
        boolean sameDay = text.time()
                .filter(time ->
                        time.then() == null && (time.unit() == TimeUnit.SAME_DAY || time.unit() == TimeUnit.HOUR))
                .isPresent();
        if (text.isImmediate() && !sameDay) {
            wrong(ProcedureCell.IMMEDIATE.field(), "immediate");
        }
    }

    private void time(ProcedureCell amount, ProcedureCell unit) {
        String number = text.of(amount);
        String named = text.of(unit);
        if (named.isEmpty() && number.isEmpty()) {
            return;
        }
        if (ProcedureText.named(TimeUnit.values(), named).isEmpty()) {
            wrong(unit.field(), "unit");
        } else if (text.time(amount, unit).isEmpty()) {
            wrong(amount.field(), "amount");
        }
    }

    private void cases() {
        Set<String> seen = new HashSet<>();
        if (text.cases().size() > MOST_CASES) {
            wrong("", "manyCases", MOST_CASES);
        }
        for (int i = 0; i < text.cases().size(); i++) {
            ProcedureText.CaseText group = text.cases().get(i);
            if (group.name().isEmpty()) {
                wrong(ProcedureText.caseField(i, "name"), "caseName", i + 1);
            } else if (!seen.add(group.name())) {
                wrong(ProcedureText.caseField(i, "name"), "caseTwice", i + 1, group.name());
            }
            if (group.readKind().isEmpty()) {
                wrong(ProcedureText.caseField(i, "kind"), "caseKind", i + 1);
            }
            boolean used =
                    text.papers().stream().anyMatch(paper -> paper.caseName().equals(group.name()));
            if (!used && !group.name().isEmpty()) {
                doubtful(ProcedureText.caseField(i, "name"), "caseEmpty", i + 1, group.name());
            }
        }
    }

    private void papers() {
        if (text.papers().size() > MOST_PAPERS) {
            wrong("", "manyPapers", MOST_PAPERS);
        }
        if (text.papers().isEmpty()) {
            doubtful("", "noPapers");
        }
        Set<String> cases =
                text.cases().stream().map(ProcedureText.CaseText::name).collect(Collectors.toSet());
        for (int i = 0; i < text.papers().size(); i++) {
            paper(i, text.papers().get(i), cases);
        }
    }

    private void paper(int i, PaperText paper, Set<String> cases) {
        int number = i + 1;
        if (paper.name().isEmpty()) {
            wrong(ProcedureText.paperField(i, "name"), "paperName", number);
        }
        if (paper.cells().stream().anyMatch(cell -> cell.length() > LONGEST_PAPER)) {
            wrong(ProcedureText.paperField(i, "name"), "paperLong", number, LONGEST_PAPER);
        }
        if (paper.readKind().isEmpty()) {
            wrong(ProcedureText.paperField(i, "kind"), "paperKind", number);
        }
        if (paper.readNecessity().isEmpty()) {
            wrong(ProcedureText.paperField(i, "necessity"), "paperNecessity", number);
        } else if (paper.necessity().equals(Component.Necessity.CONDITIONAL.name()) && paper.isForEverybody()) {
            wrong(ProcedureText.paperField(i, "condition"), "paperCondition", number);
        }
        if (!paper.caseName().isEmpty() && !cases.contains(paper.caseName())) {
            wrong(ProcedureText.paperField(i, "caseName"), "paperCase", number, paper.caseName());
        }
        sheets(i, "originals", paper.originals());
        sheets(i, "copies", paper.copies());
        boolean nothing = PaperText.sheets(paper.originals()).orElse(1) == 0
                && PaperText.sheets(paper.copies()).orElse(1) == 0;
        boolean handedIn = paper.kind().equals(Component.Kind.PAPER.name())
                && !paper.presentOnly().equals("true")
                && !paper.duplicate().equals("true");
        if (nothing && handedIn) {
            doubtful(ProcedureText.paperField(i, "originals"), "paperNone", number);
        }
        if (!paper.rule().isEmpty()) {
            AnswerRule.check(paper.rule(), form)
                    .ifPresent(mistake -> wrong(
                            ProcedureText.paperField(i, "rule"),
                            "rule." + mistake.fault(),
                            number,
                            mistake.about(),
                            mistake.known(),
                            form.title()));
            if (paper.condition().isEmpty()) {
                wrong(ProcedureText.paperField(i, "condition"), "ruleWords", number);
            }
        }
    }

    private void sheets(int i, String cell, String typed) {
        if (PaperText.sheets(typed).isEmpty()) {
            wrong(ProcedureText.paperField(i, cell), "sheets", i + 1);
        }
    }
}
