package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.directory.AgencyId;
import vn.motcua.directory.Role;

class StandingTest {

    private static final StepGroup GROUP = new StepGroup(1, JoinRule.ALL);

    private static PlannedStep plan(StepKind kind) {
        return plan(kind, 1, null);
    }

    private static PlannedStep plan(StepKind kind, long agency, @Nullable StepGroup group) {
        return new PlannedStep(kind, Role.CASE_OFFICER, new AgencyId(agency), Duration.ofHours(1), group);
    }

    private static List<PlannedStep> plans(StepKind... kinds) {
        return Arrays.stream(kinds).map(StandingTest::plan).toList();
    }

    private static Step step(int seq, PlannedStep of, StepState state) {
        return new Step(
                new StepId(seq),
                seq,
                of.kind(),
                of.role(),
                of.agency(),
                of.group(),
                of.budget(),
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    /** The first steps are done, the next is active. */
    private static List<Step> steps(int done, StepKind... kinds) {
        List<Step> steps = new ArrayList<>();
        for (StepKind kind : kinds) {
            int seq = steps.size() + 1;
            StepState state = seq <= done ? StepState.DONE : seq == done + 1 ? StepState.ACTIVE : StepState.PLANNED;
            steps.add(step(seq, plan(kind), state));
        }
        return steps;
    }

    private static final StepKind[] LONG = {
        StepKind.RECEIVE,
        StepKind.PROCESS,
        StepKind.REVIEW,
        StepKind.APPROVE_SIGN,
        StepKind.NUMBER_AND_SEAL,
        StepKind.RETURN_RESULT
    };

    private static List<StepKind> kinds(Standing standing) {
        List<PlannedStep> all = new ArrayList<>(standing.open());
        all.addAll(standing.later());
        return all.stream().map(PlannedStep::kind).toList();
    }

    @Test
    void goesOnWithTheSameKindOfStep() {
        Standing standing = Standing.of(
                        steps(1, LONG),
                        plans(
                                StepKind.RECEIVE,
                                StepKind.TRANSFER,
                                StepKind.PROCESS,
                                StepKind.APPROVE_SIGN,
                                StepKind.RETURN_RESULT))
                .orElseThrow();

        assertThat(kinds(standing)).containsExactly(StepKind.PROCESS, StepKind.APPROVE_SIGN, StepKind.RETURN_RESULT);
    }

    @Test
    void goesToWhatComesNextWhereItsStepIsNoMore() {
        Standing standing = Standing.of(
                        steps(2, LONG),
                        plans(StepKind.RECEIVE, StepKind.PROCESS, StepKind.APPROVE_SIGN, StepKind.RETURN_RESULT))
                .orElseThrow();

        assertThat(standing.kind()).isEqualTo(StepKind.APPROVE_SIGN);
    }

    @Test
    void doesNothingTwiceThatWasDone() {
        Standing standing = Standing.of(
                        steps(3, LONG),
                        List.of(
                                plan(StepKind.RECEIVE),
                                plan(StepKind.PROCESS),
                                plan(StepKind.CONSULT, 2, GROUP),
                                plan(StepKind.CONSULT, 3, GROUP),
                                plan(StepKind.REVIEW),
                                plan(StepKind.APPROVE_SIGN),
                                plan(StepKind.RETURN_RESULT)))
                .orElseThrow();

        assertThat(kinds(standing)).containsExactly(StepKind.APPROVE_SIGN, StepKind.RETURN_RESULT);
    }

    @Test
    void asksOnlyThoseOfAConsultationWhoDidNotAnswer() {
        List<Step> steps = List.of(
                step(1, plan(StepKind.RECEIVE), StepState.DONE),
                step(2, plan(StepKind.CONSULT, 2, GROUP), StepState.DONE),
                step(3, plan(StepKind.CONSULT, 3, GROUP), StepState.ACTIVE),
                step(4, plan(StepKind.RETURN_RESULT), StepState.PLANNED));
        List<PlannedStep> plan = List.of(
                plan(StepKind.RECEIVE),
                plan(StepKind.CONSULT, 2, GROUP),
                plan(StepKind.CONSULT, 3, GROUP),
                plan(StepKind.CONSULT, 4, GROUP),
                plan(StepKind.RETURN_RESULT));
        Standing standing = Standing.of(steps, plan).orElseThrow();

        assertThat(standing.open()).extracting(step -> step.agency().value()).containsExactly(3L, 4L);
        assertThat(standing.isSameAs(steps)).isFalse();
    }

    @Test
    void doesNotJumpToTheHandOver() {
        assertThat(Standing.of(
                        steps(4, LONG),
                        plans(StepKind.RECEIVE, StepKind.PROCESS, StepKind.APPROVE_SIGN, StepKind.RETURN_RESULT)))
                .isEmpty();
        assertThat(Standing.of(steps(6, LONG), plans(LONG)))
                .as("nothing is active")
                .isEmpty();
    }

    @Test
    void seesThatNothingChanges() {
        List<Step> steps = steps(2, LONG);

        assertThat(Standing.of(steps, plans(LONG)).orElseThrow().isSameAs(steps))
                .isTrue();
    }
}
