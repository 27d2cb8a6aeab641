package vn.motcua.frontdesk.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.frontdesk.forecast.CentreState.Desk;
import vn.motcua.frontdesk.forecast.SimulatedCentre.Result;
import vn.motcua.frontdesk.forecast.SimulatedCentre.Shape;
import vn.motcua.frontdesk.forecast.SimulatedCentre.Spread;

class WaitingTimesTest {

    private static final List<CentreMemory.Group> TEN_MINUTES = List.of(new CentreMemory.Group("A", 10));

    private static Estimate last(CentreMemory memory, CentreState state, Integer... counters) {
        return memory.estimate(state, TEN_MINUTES, List.of(counters), new double[1], 1)
                .estimates()
                .getLast();
    }

    private static Shape shape(Spread spread, boolean known, boolean moving) {
        return new Shape("", 6, 8, 3, 0.9, spread, 0.12, 0.06, known, true, moving, 0.35, 2);
    }

    /** Bounds of the front desk: at load 0.9 at most 60 % of the simple estimator's error, 75 to 92 % within the range. */
    @Test
    void areRightMoreOftenThanCountingTheLine() {
        for (Shape shape : List.of(
                shape(Spread.LOG_NORMAL, true, false),
                shape(Spread.HEAVY_TAIL, false, false),
                shape(Spread.LOG_NORMAL, false, true))) {
            double error = 0;
            double baseline = 0;
            double covered = 0;
            int seeds = 3;
            for (int seed = 0; seed < seeds; seed++) {
                Result result = SimulatedCentre.play(shape, seed);
                error += result.error();
                baseline += result.baseline();
                covered += result.covered() / seeds;
            }
            assertThat(error).as(shape.toString()).isLessThan(0.6 * baseline);
            assertThat(covered).as(shape.toString()).isBetween(0.75, 0.92);
        }
    }

    @Test
    void areTheSameForTheSameDay() {
        Shape shape = new Shape("", 3, 3, 2, 0.9, Spread.EVEN, 0.1, 0.05, true, false, false, 0, 1);
        assertThat(SimulatedCentre.play(shape, 5)).isEqualTo(SimulatedCentre.play(shape, 5));
    }

    /** An appointment goes before others from its slot on; a counter without anybody else calls it earlier. */
    @Test
    void knowThatAnAppointmentGoesFirstFromItsSlotOn() {
        CentreState state = new CentreState(1, 2);
        state.counter(1, Desk.FREE, 0);
        for (int i = 0; i < 6; i++) {
            state.waiting(0, -10, false, 1);
        }
        state.waiting(0, 15, true, 1);
        Estimate booked = last(new CentreMemory(), state, 1);
        assertThat(booked.p10()).isGreaterThanOrEqualTo(15);
        assertThat(booked.p50()).isBetween(15.0, 30.0);

        CentreState alone = new CentreState(1, 2);
        alone.counter(1, Desk.FREE, 0);
        alone.waiting(0, 15, true, 1);
        assertThat(last(new CentreMemory(), alone, 1).p50()).isZero();
    }

    @Test
    void areNothingBesideAFreeCounter() {
        CentreState state = new CentreState(1, 2);
        state.counter(1, Desk.FREE, 0);
        state.waiting(0, 0, false, 1);
        assertThat(last(new CentreMemory(), state, 1).p50()).isZero();
    }

    @Test
    void growWithThoseWhoComeBefore() {
        double before = 0;
        for (int ahead = 1; ahead < 20; ahead++) {
            CentreState state = new CentreState(1, 2);
            state.counter(1, Desk.FREE, 0);
            for (int i = 0; i <= ahead; i++) {
                state.waiting(0, i - 100, false, 1);
            }
            double p50 = last(new CentreMemory(), state, 1).p50();
            assertThat(p50).isGreaterThan(before);
            before = p50;
        }
        assertThat(before).isBetween(120.0, 260.0);
    }

    @Test
    void learnThatACounterIsSlow() {
        CentreMemory memory = new CentreMemory();
        for (int i = 0; i < 200; i++) {
            memory.served("A", 1, 20);
            memory.served("A", 2, 5);
        }
        assertThat(oneAhead(memory, 1)).isGreaterThan(2.5 * oneAhead(memory, 2));
    }

    private static double oneAhead(CentreMemory memory, int counter) {
        CentreState state = new CentreState(1, 2);
        state.counter(1, Desk.FREE, 0);
        state.waiting(0, -1, false, 1);
        state.waiting(0, 0, false, 1);
        return last(memory, state, counter).p50();
    }

    /** Who has been served for long is likely to be served for longer still than somebody who just sat down. */
    @Test
    void countTheTimeThatAServiceHasTakenAlready() {
        CentreMemory memory = new CentreMemory();
        for (int i = 0; i < 300; i++) {
            memory.served("A", 1, i % 10 == 0 ? 60 : 6);
        }
        assertThat(behindOneServedFor(memory, 8)).isGreaterThan(30);
        assertThat(behindOneServedFor(memory, 0)).isLessThan(8);
    }

    private static double behindOneServedFor(CentreMemory memory, double minutes) {
        CentreState state = new CentreState(1, 2);
        state.busy(1, 0, 0, minutes, 1);
        state.waiting(0, 0, false, 1);
        return last(memory, state, 1).p50();
    }

    @Test
    void goOnAfterLunchAndSayWhenTheDayIsTooShort() {
        CentreState state = new CentreState(1, 2);
        state.counter(1, Desk.FREE, 0);
        state.open(new double[] {-200, 100}, new double[] {5, 105});
        state.waiting(0, -20, false, 1);
        state.waiting(0, -10, false, 1);
        state.waiting(0, -5, false, 1);
        for (int i = 0; i < 5; i++) {
            state.waiting(0, 0, false, 1);
        }
        List<Estimate> all = new CentreMemory()
                .estimate(state, TEN_MINUTES, List.of(1), new double[1], 1)
                .estimates();
        assertThat(all.getFirst().p50()).isZero();
        assertThat(all.get(1).p50()).isGreaterThan(95);
        assertThat(all.getFirst().inTime()).isTrue();
        assertThat(all.getLast().inTime()).isFalse();
    }

    /** After two people with priority in a row one without is called, in the simulation as at the counter. */
    @Test
    void starveNobody() {
        CentreState state = new CentreState(1, 2);
        state.counter(1, Desk.FREE, 0);
        state.waiting(0, -30, false, 1);
        for (int i = 0; i < 10; i++) {
            state.waiting(0, -20 + i, true, 1);
        }
        List<Estimate> all = new CentreMemory()
                .estimate(state, TEN_MINUTES, List.of(1), new double[1], 1)
                .estimates();
        assertThat(all.getFirst().p50()).isBetween(all.get(2).p50(), all.get(3).p50());
    }

    @Test
    void ofNewcomersHoldUpNobody() {
        CentreState state = new CentreState(2, 2);
        state.counter(0b11, Desk.FREE, 0);
        state.newcomer(0);
        state.newcomer(1);
        List<CentreMemory.Group> groups = List.of(new CentreMemory.Group("A", 10), new CentreMemory.Group("B", 10));
        assertThat(new CentreMemory()
                        .estimate(state, groups, List.of(1), new double[2], 1)
                        .estimates())
                .allMatch(estimate -> estimate.p50() == 0);
    }

    @Test
    void believeTheConfigurationUntilSomethingWasSeen() {
        CentreState state = new CentreState(1, 2);
        state.counter(1, Desk.FREE, 0);
        state.waiting(0, -1, false, 1);
        state.waiting(0, 0, false, 1);
        double unknown = new CentreMemory()
                .estimate(state, List.of(new CentreMemory.Group("A", 0)), List.of(1), new double[1], 1)
                .estimates()
                .getLast()
                .p50();
        double told = new CentreMemory()
                .estimate(state, List.of(new CentreMemory.Group("A", 30)), List.of(1), new double[1], 1)
                .estimates()
                .getLast()
                .p50();
        assertThat(told).isBetween(2.5 * unknown, 3.5 * unknown);
    }
}
