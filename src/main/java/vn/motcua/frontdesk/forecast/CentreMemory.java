package vn.motcua.frontdesk.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was observed at one centre, and the estimates that follow from it. Not for several threads at once. The cold
 * start: a group's configured minutes or ten, a usual spread, one of twenty does not come.
 */
public final class CentreMemory {

    private static final double NO_SHOW_SHARE = 0.05;
    private static final double NO_SHOW_WEIGHT = 20;
    private static final double NO_SHOW_MINUTES = 1.5;
    private static final double GAP_MINUTES = 0.2;
    private static final double GAP_WEIGHT = 5;

    /** A longer pause between two people is something else. */
    private static final double LONGEST_GAP = 5;

    private static final double JUMP_SHARE = 0.1;
    private static final double JUMP_WEIGHT = 10;

    /** Minutes a counter that went away stays away, before anything is known. */
    private static final double AWAY_MINUTES = 25;

    private static final double OPEN_WEIGHT = 600;

    /** How much an older observation of the same kind still counts when a new one comes. */
    private static final double FADING = 0.995;

    private final ServiceTimes times = new ServiceTimes();
    private final Calibration calibration = new Calibration();
    private final Map<String, double[]> jumps = new HashMap<>();
    private double calls;
    private double missed;
    private double missedMinutes;
    private double gaps;
    private double gapMinutes;
    private double openMinutes;
    private double departures;
    private double awayMinutes;
    private double comebacks;

    /** A group as the centre is configured. */
    public record Group(String code, double usualMinutes) {}

    /** A range in minutes of opening hours: what a simulation said is kept with a ticket to learn from it. */
    public record Raw(double p10, double p50, double p90) {}

    /**
     * Everybody's wait.
     *
     * @param estimates by number of the ticket in the state
     * @param raw the same as the simulation said it
     */
    public record Answer(List<Estimate> estimates, List<Raw> raw) {

        /** Copies both. */
        public Answer {
            estimates = List.copyOf(estimates);
            raw = List.copyOf(raw);
        }
    }

    /** Somebody was served: from the call to the end, for one errand. */
    public void served(String group, int counter, double minutes) {
        times.observe(group, counter, minutes);
        calls = calls * FADING + 1;
        missed *= FADING;
        missedMinutes *= FADING;
    }

    /** Somebody was called and did not come. */
    public void missed(double minutes) {
        calls = calls * FADING + 1;
        missed = missed * FADING + 1;
        missedMinutes = missedMinutes * FADING + Math.clamp(minutes, 0, 30);
    }

    /** Between the end of a service and the next call, while somebody waited. */
    public void paused(double minutes) {
        if (minutes <= LONGEST_GAP) {
            gaps = gaps * FADING + 1;
            gapMinutes = gapMinutes * FADING + Math.max(0, minutes);
        }
    }

    /** Somebody came to a group's line; at its front when {@code inFront}. */
    public void came(String group, boolean inFront) {
        double[] share = jumps.computeIfAbsent(group, added -> new double[2]);
        share[0] = share[0] * FADING + 1;
        share[1] = share[1] * FADING + (inFront ? 1 : 0);
    }

    /** A counter was open for so long within the opening hours; {@code left} when it closed before their end. */
    public void wasOpen(double minutes, boolean left) {
        openMinutes = openMinutes * FADING + minutes;
        departures = departures * FADING + (left ? 1 : 0);
    }

    /** A counter that had closed for a while was away for so long; {@code back} when it opened again before their end. */
    public void wasAway(double minutes, boolean back) {
        awayMinutes = awayMinutes * FADING + minutes;
        comebacks = comebacks * FADING + (back ? 1 : 0);
    }

    /** What the simulation said when somebody took a ticket, and after how many minutes of opening hours they were called. */
    public void waited(Raw said, double minutes) {
        calibration.learn(said, minutes);
    }

    /**
     * How long everybody waits.
     *
     * @param groups in the order of their numbers in the state
     * @param counters the numbers on the counters, in the order of the state
     * @param arrivals people a minute lately, per group
     */
    public Answer estimate(
            CentreState state, List<Group> groups, List<Integer> counters, double[] arrivals, long seed) {
        double[] waits = Forecaster.waits(state, model(groups, counters, arrivals), seed);
        int tickets = state.tickets();
        Estimate[] estimates = new Estimate[tickets];
        Raw[] raw = new Raw[tickets];
        double untilClose = state.untilClose();
        for (int ticket = 0; ticket < tickets; ticket++) {
            int paths = waits.length / tickets;
            double early = waits[ticket * paths + paths / 10];
            double middle = waits[ticket * paths + paths / 2];
            double late = waits[ticket * paths + paths * 9 / 10];
            raw[ticket] = new Raw(state.worked(early), state.worked(middle), state.worked(late));
            Raw said = calibration.apply(raw[ticket]);
            double p50 = state.after(said.p50(), middle);
            estimates[ticket] = new Estimate(
                    Math.min(p50, state.after(said.p10(), early)),
                    p50,
                    Math.max(p50, state.after(said.p90(), late)),
                    p50 <= untilClose);
        }
        return new Answer(List.of(estimates), List.of(raw));
    }

    private CentreModel model(List<Group> groups, List<Integer> counters, double[] arrivals) {
        for (Group group : groups) {
            times.expect(group.code(), group.usualMinutes());
        }
        int size = groups.size();
        double[][] tables = new double[size][];
        double[] jump = new double[size];
        double[][] pace = new double[counters.size()][size];
        for (int g = 0; g < size; g++) {
            String code = groups.get(g).code();
            tables[g] = times.table(code);
            double[] share = jumps.getOrDefault(code, new double[2]);
            jump[g] = arrivals[g] * (share[1] + JUMP_SHARE * JUMP_WEIGHT) / (share[0] + JUMP_WEIGHT);
            for (int c = 0; c < counters.size(); c++) {
                pace[c][g] = times.pace(counters.get(c), code);
            }
        }
        return new CentreModel(
                tables,
                pace,
                (missed + NO_SHOW_SHARE * NO_SHOW_WEIGHT) / (calls + NO_SHOW_WEIGHT),
                (missedMinutes + NO_SHOW_MINUTES) / (missed + 1),
                (gapMinutes + GAP_MINUTES * GAP_WEIGHT) / (gaps + GAP_WEIGHT),
                jump,
                departures / (openMinutes + OPEN_WEIGHT),
                (comebacks + 1) / (awayMinutes + AWAY_MINUTES));
    }
}
