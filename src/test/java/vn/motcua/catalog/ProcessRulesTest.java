package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.LegalTime;
import vn.motcua.calendar.TimeUnit;

class ProcessRulesTest {

    private static final ProcessLine RECEIVE = line("RECEIVE", "0,25", "", "");
    private static final ProcessLine WORK = line("PROCESS", "4", "", "");
    private static final ProcessLine SIGN = line("APPROVE_SIGN", "2", "", "");
    private static final ProcessLine SEAL = line("NUMBER_AND_SEAL", "0.5", "", "");
    private static final ProcessLine RETURN = line("RETURN_RESULT", "0", "", "");

    private static ProcessLine line(String kind, String hours, String group, String join) {
        return new ProcessLine(kind, "CASE_OFFICER", "COMPETENT_UNIT", hours, group, join, "");
    }

    private static ProcessLine asked(String group, String join) {
        return line("CONSULT", "8", group, join);
    }

    private static List<ProcessLine> around(ProcessLine... middle) {
        List<ProcessLine> lines = new ArrayList<>(List.of(middle));
        lines.addFirst(RECEIVE);
        lines.addAll(List.of(SIGN, SEAL, RETURN));
        return lines;
    }

    private static List<String> problems(List<ProcessLine> lines) {
        return ProcessRules.check(lines, null).stream()
                .map(problem -> problem.line() + " " + problem.key())
                .toList();
    }

    @Test
    void acceptsWhatAProvinceUsuallyDecides() {
        assertThat(problems(around(WORK))).isEmpty();
        assertThat(problems(around(asked("1", "ALL"), asked("1", "ALL"), WORK))).isEmpty();
    }

    @Test
    void beginsAtTheDeskAndEndsThere() {
        assertThat(problems(List.of(WORK, SIGN))).containsExactly("1 first", "2 last");
        assertThat(problems(List.of())).containsExactly("0 empty");
    }

    @Test
    void numbersNothingThatNobodySigned() {
        assertThat(problems(List.of(RECEIVE, SEAL, SIGN, RETURN))).containsExactly("2 unsigned");
    }

    @Test
    void asksForATimeAboveZeroExceptForTheHandOver() {
        assertThat(problems(around(line("PROCESS", "0", "", "")))).containsExactly("2 hours");
        assertThat(problems(around(line("PROCESS", "-1", "", "")))).containsExactly("2 hours");
        assertThat(problems(around(line("PROCESS", "hai giờ", "", "")))).containsExactly("2 hours");
        assertThat(problems(around(line("PROCESS", "", "", "")))).isEmpty();
    }

    @Test
    void keepsAConsultationTogether() {
        assertThat(problems(around(asked("1", "ALL")))).containsExactly("2 groupAlone");
        assertThat(problems(around(asked("1", "ALL"), WORK, asked("1", "ALL")))).containsExactly("4 groupApart");
        assertThat(problems(around(asked("1", "ALL"), asked("1", "ANY")))).containsExactly("3 groupJoin");
        assertThat(problems(around(asked("1", ""), asked("1", "ALL")))).contains("2 join");
        assertThat(problems(around(asked("", "ALL")))).containsExactly("2 joinAlone");
        assertThat(problems(around(line("PROCESS", "1", "1", "ALL"), asked("1", "ALL"))))
                .containsExactly("2 groupKind");
        assertThat(problems(around(line("CONSULT", "", "1", "DEADLINE"), asked("1", "DEADLINE"))))
                .containsExactly("2 groupDeadline");
    }

    @Test
    void saysWhichCellsCannotBeRead() {
        assertThat(problems(around(new ProcessLine("LÀM", "AI", "ĐÂU", "x", "y", "z", ""))))
                .containsExactly("2 kind", "2 role", "2 unit", "2 hours", "2 group");
    }

    /** Step budgets never extend the legal time: a word, no refusal. */
    @Test
    void warnsWhenTheStepsTakeLongerThanTheLaw() {
        List<ProcessProblem> found = ProcessRules.check(
                around(asked("1", "ALL"), asked("1", "ALL"), WORK), new LegalTime(1, TimeUnit.WORKING_DAY));

        assertThat(found).singleElement().satisfies(problem -> {
            assertThat(problem.warning()).isTrue();
            assertThat(problem.key()).isEqualTo("overLegalTime");
            assertThat(problem.arguments()).isEqualTo(List.of("14,75", "8"));
        });
        assertThat(ProcessRules.check(around(WORK), LegalTime.workingDays(1))).isEmpty();
    }

    @Test
    void comparesLineByLine() {
        ProcessLine slower = line("PROCESS", "6", "", "");
        List<ProcessComparison.Row> rows = ProcessComparison.of(
                List.of(RECEIVE, WORK, SIGN, RETURN), List.of(RECEIVE, slower, SIGN, SEAL, RETURN));

        assertThat(rows)
                .extracting(row -> row.change() + " " + row.oldNumber() + ">" + row.newNumber())
                .containsExactly("SAME 1>1", "CHANGED 2>2", "SAME 3>3", "ADDED 0>4", "SAME 4>5");
        assertThat(ProcessComparison.of(List.of(RECEIVE, WORK, RETURN), List.of(RECEIVE, RETURN)))
                .extracting(ProcessComparison.Row::change)
                .containsExactly(
                        ProcessComparison.Change.SAME, ProcessComparison.Change.REMOVED, ProcessComparison.Change.SAME);
    }
}
