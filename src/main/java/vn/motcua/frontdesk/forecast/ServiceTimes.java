package vn.motcua.frontdesk.forecast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How long services take, learned per group and counter. The logarithm of a service's minutes is taken as the group's
 * mean + the counter's own pace + what the counter does otherwise in this group + chance; each is believed as far as
 * observations carry it and drawn towards what is known in general (see docs/decisions/waiting-time-is-simulated.md).
 */
final class ServiceTimes {

    /** Equally likely durations that stand for a distribution. */
    static final int BINS = 256;

    /** Services remembered of a centre. */
    private static final int WINDOW = 4_000;

    /** Services of a group whose own shape counts. */
    private static final int SHAPE = 500;

    private static final double USUAL_MINUTES = 10;
    private static final double USUAL_SPREAD = 0.65;
    private static final double SHORTEST = 0.05;
    private static final double LONGEST = 240;

    /** Observations that it takes to believe them half: of all groups, a group, a counter, a counter in a group, a shape. */
    private static final double HALF_CENTRE = 4;

    private static final double HALF_GROUP = 5;
    private static final double HALF_COUNTER = 12;
    private static final double HALF_PAIR = 25;
    private static final double HALF_SPREAD = 15;
    private static final double HALF_SHAPE = 20;

    private final Map<String, Integer> groups = new HashMap<>();
    private final Map<Integer, Integer> counters = new HashMap<>();
    private double[] prior = new double[8];
    private double[] logs = new double[64];
    private int[] ofGroup = new int[64];
    private int[] atCounter = new int[64];
    private long seen;
    private long fitted = -1;

    private double[] level = {};
    private double[] pace = {};
    private double[][] pair = {};
    private double[][] tables = {};

    /** What the centre's configuration says a service of the group takes; 0 when it does not say. */
    void expect(String group, double minutes) {
        int g = group(group);
        double mean = Math.log(minutes > 0 ? minutes : USUAL_MINUTES) - USUAL_SPREAD * USUAL_SPREAD / 2;
        if (prior[g] != mean) {
            prior[g] = mean;
            fitted = -1;
        }
    }

    void observe(String group, int counter, double minutes) {
        int capacity = logs.length;
        if (seen == capacity && capacity < WINDOW) {
            int length = Math.min(WINDOW, capacity * 2);
            logs = Arrays.copyOf(logs, length);
            ofGroup = Arrays.copyOf(ofGroup, length);
            atCounter = Arrays.copyOf(atCounter, length);
        }
        int slot = (int) (seen % logs.length);
        logs[slot] = Math.log(Math.clamp(minutes, SHORTEST, LONGEST));
        ofGroup[slot] = group(group);
        atCounter[slot] = counters.computeIfAbsent(counter, added -> counters.size());
        seen++;
    }

    private int group(String code) {
        Integer known = groups.get(code);
        if (known != null) {
            return known;
        }
        int g = groups.size();
        groups.put(code, g);
        if (g == prior.length) {
            prior = Arrays.copyOf(prior, g * 2);
        }
        prior[g] = Math.log(USUAL_MINUTES) - USUAL_SPREAD * USUAL_SPREAD / 2;
        fitted = -1;
        return g;
    }

    /** Equally likely minutes of one errand, sorted. */
    double[] table(String group) {
        int g = group(group);
        fit();
        return tables[g];
    }

    /** How much longer than usual the counter takes in this group. */
    double pace(int counter, String group) {
        int g = group(group);
        fit();
        Integer c = counters.get(counter);
        return c == null || c >= pace.length ? 1 : Math.exp(pace[c] + pair[c][g]);
    }

    private void fit() {
        if (fitted >= 0 && seen - fitted <= Math.min(50, fitted / 25)) {
            return;
        }
        fitted = seen;
        int n = (int) Math.min(seen, logs.length);
        level = new double[groups.size()];
        pace = new double[counters.size()];
        pair = new double[counters.size()][groups.size()];
        for (int round = 0; round < 3; round++) {
            fitLevels(n);
            fitPaces(n);
        }
        fitTables(n);
    }

    private void fitLevels(int n) {
        int[] count = new int[level.length];
        double[] sum = new double[level.length];
        double all = 0;
        for (int i = 0; i < n; i++) {
            int g = ofGroup[i];
            double own = logs[i] - pace[atCounter[i]] - pair[atCounter[i]][g] - prior[g];
            count[g]++;
            sum[g] += own;
            all += own;
        }
        double centre = all / (n + HALF_CENTRE);
        for (int g = 0; g < level.length; g++) {
            level[g] = prior[g] + centre + (sum[g] - count[g] * centre) / (count[g] + HALF_GROUP);
        }
    }

    private void fitPaces(int n) {
        int[] count = new int[pace.length];
        double[] sum = new double[pace.length];
        for (int i = 0; i < n; i++) {
            count[atCounter[i]]++;
            sum[atCounter[i]] += logs[i] - level[ofGroup[i]];
        }
        for (int c = 0; c < pace.length; c++) {
            pace[c] = sum[c] / (count[c] + HALF_COUNTER);
        }
        int[][] counts = new int[pace.length][level.length];
        double[][] sums = new double[pace.length][level.length];
        for (int i = 0; i < n; i++) {
            counts[atCounter[i]][ofGroup[i]]++;
            sums[atCounter[i]][ofGroup[i]] += logs[i] - level[ofGroup[i]] - pace[atCounter[i]];
        }
        for (int c = 0; c < pace.length; c++) {
            for (int g = 0; g < level.length; g++) {
                pair[c][g] = sums[c][g] / (counts[c][g] + HALF_PAIR);
            }
        }
    }

    private void fitTables(int n) {
        double squares = 0;
        double[] groupSquares = new double[level.length];
        int[] count = new int[level.length];
        double[][] rests = new double[level.length][Math.min(n, SHAPE)];
        for (int back = 0; back < n; back++) {
            int i = (int) ((seen - 1 - back) % logs.length);
            int g = ofGroup[i];
            double rest = logs[i] - level[g] - pace[atCounter[i]] - pair[atCounter[i]][g];
            squares += rest * rest;
            if (count[g] < SHAPE) {
                groupSquares[g] += rest * rest;
                rests[g][count[g]++] = rest;
            }
        }
        double variance = (squares + HALF_SPREAD * USUAL_SPREAD * USUAL_SPREAD) / (n + HALF_SPREAD);
        tables = new double[level.length][];
        for (int g = 0; g < level.length; g++) {
            double own = Math.sqrt((groupSquares[g] + HALF_SPREAD * variance) / (count[g] + HALF_SPREAD));
            tables[g] = table(level[g], own, Arrays.copyOf(rests[g], count[g]));
        }
    }

    /** The log-normal curve and what was observed, mixed; each bin holds the mean of its part, so the whole mean stays. */
    private static double[] table(double mean, double spread, double[] rests) {
        double[] values = new double[BINS + rests.length];
        double curve = HALF_SHAPE / BINS;
        for (int i = 0; i < BINS; i++) {
            values[i] = spread * NormalQuantile.of((i + 0.5) / BINS);
        }
        System.arraycopy(rests, 0, values, BINS, rests.length);
        boolean[] observed = new boolean[values.length];
        Integer[] order = new Integer[values.length];
        for (int i = 0; i < values.length; i++) {
            observed[i] = i >= BINS;
            order[i] = i;
        }
        Arrays.sort(order, (one, other) -> Double.compare(values[one], values[other]));
        double perBin = (HALF_SHAPE + rests.length) / BINS;
        double[] table = new double[BINS];
        int bin = 0;
        double room = perBin;
        double sum = 0;
        for (int index : order) {
            double weight = observed[index] ? 1 : curve;
            double minutes = Math.exp(mean + values[index]);
            while (weight > room && bin < BINS - 1) {
                sum += room * minutes;
                weight -= room;
                table[bin++] = sum / perBin;
                sum = 0;
                room = perBin;
            }
            sum += weight * minutes;
            room -= weight;
        }
        table[BINS - 1] = sum / perBin;
        return table;
    }
}
