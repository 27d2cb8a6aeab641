import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.motcua.frontdesk.forecast.CentreMemory;
import vn.motcua.frontdesk.forecast.CentreState;
import vn.motcua.frontdesk.forecast.SimulatedCentre;
import vn.motcua.frontdesk.forecast.SimulatedCentre.Result;
import vn.motcua.frontdesk.forecast.SimulatedCentre.Shape;
import vn.motcua.frontdesk.forecast.SimulatedCentre.Spread;

/**
 * Waiting times on a simulated centre at load 0.9: the error of the median by that of the simple estimator (bound 0.6),
 * the share of waits within the range (bounds 75 and 92 %), over ten seeds each; and the time of one estimate for 300
 * people and 12 counters (bound 20 ms).
 */
final class FrontDeskBench {

    private static final int SEEDS = 10;

    /** Shapes without a bound on the error: where counters share no fields, counting the line is nearly as good as can be. */
    private record Case(Shape shape, boolean bounded) {}

    private static final List<Case> CASES = List.of(
            usual(
                    "six fields, eight counters",
                    6,
                    8,
                    3,
                    Spread.LOG_NORMAL,
                    0.12,
                    0.06,
                    true,
                    true,
                    false,
                    0.35,
                    5,
                    true),
            usual("the same without a rush", 6, 8, 3, Spread.LOG_NORMAL, 0.12, 0.06, true, true, false, 0, 3, true),
            usual("means unknown", 6, 8, 3, Spread.LOG_NORMAL, 0.12, 0.06, false, true, false, 0.35, 3, true),
            usual("counters come and go", 6, 8, 3, Spread.LOG_NORMAL, 0.12, 0.06, true, true, true, 0.35, 5, true),
            usual("heavy tails", 6, 8, 3, Spread.HEAVY_TAIL, 0.12, 0.06, true, true, false, 0.35, 5, true),
            usual("even services", 5, 6, 2, Spread.EVEN, 0.1, 0.05, true, true, false, 0.35, 5, true),
            usual(
                    "ten fields, twelve counters",
                    10,
                    12,
                    4,
                    Spread.LOG_NORMAL,
                    0.12,
                    0.06,
                    false,
                    true,
                    true,
                    0.35,
                    3,
                    true),
            usual(
                    "one counter, three fields",
                    3,
                    1,
                    3,
                    Spread.LOG_NORMAL,
                    0.15,
                    0.06,
                    true,
                    true,
                    false,
                    0.35,
                    10,
                    false),
            usual(
                    "a counter for each field",
                    4,
                    4,
                    1,
                    Spread.LOG_NORMAL,
                    0.1,
                    0.05,
                    true,
                    false,
                    false,
                    0.35,
                    5,
                    false),
            usual("one field, four counters", 1, 4, 1, Spread.LOG_NORMAL, 0, 0, true, false, false, 0.35, 5, false));

    private static Case usual(
            String name,
            int groups,
            int counters,
            int serves,
            Spread spread,
            double priority,
            double noShow,
            boolean known,
            boolean lunch,
            boolean moving,
            double rush,
            int days,
            boolean bounded) {
        return new Case(
                new Shape(
                        name, groups, counters, serves, 0.9, spread, priority, noShow, known, lunch, moving, rush,
                        days),
                bounded);
    }

    public static void main(String[] arguments) {
        for (Case one : CASES) {
            double[] ratios = new double[SEEDS];
            double[] covered = new double[SEEDS];
            double error = 0;
            double baseline = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                Result result = SimulatedCentre.play(one.shape(), 1_000 + seed);
                ratios[seed] = result.ratio();
                covered[seed] = result.covered() * 100;
                error += result.error() / SEEDS;
                baseline += result.baseline() / SEEDS;
            }
            String name = one.shape().name();
            System.out.printf(
                    Locale.ROOT, "%s: mean error %.1f min, of the simple estimator %.1f min%n", name, error, baseline);
            if (one.bounded()) {
                Figures.atMost(0.6, name + ": error by the simple estimator's", "", ratios);
            } else {
                Figures.print(name + ": error by the simple estimator's", "", ratios);
            }
            Figures.atLeast(75, name + ": waits within the range", "%", covered);
            Figures.atMost(92, name + ": waits within the range", "%", covered);
        }
        speed();
    }

    private static void speed() {
        int groups = 10;
        int counters = 12;
        CentreMemory memory = new CentreMemory();
        List<CentreMemory.Group> known = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            known.add(new CentreMemory.Group("G" + g, 5 + g));
            for (int i = 0; i < 200; i++) {
                memory.served("G" + g, 1 + i % counters, 3 + (i * 7 + g) % 20);
            }
        }
        CentreState state = new CentreState(groups, 2);
        for (int i = 0; i < 300; i++) {
            state.waiting(i % groups, -(300 - i) * 0.3, i % 8 == 0, 1);
        }
        for (int c = 0; c < counters; c++) {
            long mask = 1L << c % groups | 1L << (c + 1) % groups | 1L << (c + 4) % groups;
            state.busy(mask, 0, c % groups, c, 1);
        }
        state.open(new double[] {-60, 210}, new double[] {120, 420});
        double[] arrivals = new double[groups];
        Arrays.fill(arrivals, 0.1);
        List<Integer> numbers = IntStream.rangeClosed(1, counters).boxed().toList();
        double[] rounds = new double[31];
        double sink = 0;
        for (int round = -20; round < rounds.length; round++) {
            long start = System.nanoTime();
            sink += memory.estimate(state, known, numbers, arrivals, round)
                    .estimates()
                    .getLast()
                    .p50();
            if (round >= 0) {
                rounds[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Figures.atMost(20, "one estimate, 300 people, 12 counters", "ms", rounds);
        if (sink == 42) {
            System.out.println();
        }
    }
}
