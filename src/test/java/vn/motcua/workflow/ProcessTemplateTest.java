package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.directory.Role;

class ProcessTemplateTest {

    private static final StepGroup ALL = new StepGroup(1, JoinRule.ALL);
    private static final UnitRule UNIT = UnitRule.of("COMPETENT_UNIT");

    private record Line(
            StepKind kind,
            @Nullable StepGroup group,
            @Nullable Duration budget) {

        static Line of(StepKind kind) {
            return new Line(kind, null, null);
        }

        static Line consult(StepGroup group) {
            return new Line(StepKind.CONSULT, group, null);
        }
    }

    private static ProcessTemplate process(Line... lines) {
        List<TemplateStep> steps = new ArrayList<>();
        for (Line line : lines) {
            steps.add(new TemplateStep(
                    steps.size() + 1, line.kind(), Role.CASE_OFFICER, UNIT, line.budget(), null, line.group()));
        }
        return new ProcessTemplate("p-v1", "Thủ tục", steps);
    }

    private static ProcessTemplate around(Line... middle) {
        List<Line> lines = new ArrayList<>(List.of(middle));
        lines.addFirst(Line.of(StepKind.RECEIVE));
        lines.addLast(Line.of(StepKind.RETURN_RESULT));
        return process(lines.toArray(Line[]::new));
    }

    @Test
    void beginsAndEndsAtTheDesk() {
        assertThat(around().steps()).hasSize(2);
        assertThatThrownBy(() -> process(Line.of(StepKind.PROCESS), Line.of(StepKind.RETURN_RESULT)))
                .hasMessageContaining("RECEIVE");
        assertThatThrownBy(() -> process(Line.of(StepKind.RECEIVE), Line.of(StepKind.PROCESS)))
                .hasMessageContaining("RETURN_RESULT");
        assertThatThrownBy(ProcessTemplateTest::process).hasMessageContaining("RECEIVE");
    }

    @Test
    void countsItsStepsFromOne() {
        TemplateStep first = new TemplateStep(1, StepKind.RECEIVE, Role.RECEPTION_OFFICER, UNIT, null, null, null);
        TemplateStep third =
                new TemplateStep(3, StepKind.RETURN_RESULT, Role.RECEPTION_OFFICER, UNIT, null, null, null);

        assertThatThrownBy(() -> new ProcessTemplate("p", "n", List.of(first, third)))
                .hasMessageContaining("step 3 at position 2");
    }

    @Test
    void keepsTheStepsOfAGroupTogether() {
        assertThat(around(Line.consult(ALL), Line.consult(ALL), Line.of(StepKind.REVIEW))
                        .steps())
                .hasSize(5);
        assertThatThrownBy(() -> around(Line.consult(ALL))).hasMessageContaining("of one step");
        assertThatThrownBy(() -> around(
                        Line.consult(ALL),
                        Line.consult(ALL),
                        Line.of(StepKind.REVIEW),
                        Line.consult(ALL),
                        Line.consult(ALL)))
                .hasMessageContaining("interrupted");
        assertThatThrownBy(() -> around(new Line(StepKind.REVIEW, ALL, null), new Line(StepKind.REVIEW, ALL, null)))
                .hasMessageContaining("REVIEW in a group");
    }

    @Test
    void asksForTheTimeOfADeadline() {
        StepGroup deadline = new StepGroup(1, JoinRule.DEADLINE);
        Line timed = new Line(StepKind.CONSULT, deadline, Duration.ofHours(8));

        assertThat(around(timed, timed).steps()).hasSize(4);
        assertThatThrownBy(() -> around(timed, Line.consult(deadline))).hasMessageContaining("deadline");
    }

    @Test
    void readsUnitRulesAsTheyAreWritten() {
        assertThat(UnitRule.of("PROVINCIAL_DEPARTMENT:Sở Tư pháp").department()).isEqualTo("Sở Tư pháp");
        assertThat(UnitRule.of("PROVINCIAL_DEPARTMENT:Sở Tư pháp").text())
                .isEqualTo("PROVINCIAL_DEPARTMENT:Sở Tư pháp");
        assertThat(UnitRule.of("RECEIVING_CENTRE").text()).isEqualTo("RECEIVING_CENTRE");
        assertThatThrownBy(() -> UnitRule.of("PROVINCIAL_DEPARTMENT")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitRule.of("SOMEWHERE")).isInstanceOf(IllegalArgumentException.class);
    }
}
