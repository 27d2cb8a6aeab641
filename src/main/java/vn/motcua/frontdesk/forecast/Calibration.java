package vn.motcua.frontdesk.forecast;

/**
 * Keeps the range honest whatever the simulation does not know: after each call it compares what was said with what
 * happened, and draws the middle and both ends a little to where they should have been. Works on the logarithm of the
 * wait, a short constant added, so that short and long waits count alike.
 */
final class Calibration {

    private static final double SHORT = 2;
    private static final double OUTSIDE = 0.065;
    private static final double STEP_MIDDLE = 0.012;
    private static final double STEP_END = 0.03;
    private static final double MOST_SHIFT = 0.5;
    private static final double NARROWEST = 0.6;
    private static final double WIDEST = 3;

    /** Before anything was compared: the simulation knows less than there is. */
    private static final double FIRST_WIDTH = 1.1;

    /** A range narrower than this says nothing, a wait of so few minutes is none. */
    private static final double NOTHING = 0.5;

    private double shift;
    private double lower = FIRST_WIDTH;
    private double upper = FIRST_WIDTH;

    /** What the simulation said when the ticket was taken, and how long it really was. */
    void learn(double p10, double p50, double p90, double waited) {
        if (p90 < NOTHING) {
            return;
        }
        double was = scale(waited);
        double middle = scale(p50) + shift;
        double low = middle - lower * (scale(p50) - scale(p10));
        double high = middle + upper * (scale(p90) - scale(p50));
        shift = Math.clamp(shift + STEP_MIDDLE * Math.signum(was - middle), -MOST_SHIFT, MOST_SHIFT);
        lower = Math.clamp(lower + STEP_END * ((was < low ? 1 : 0) - OUTSIDE), NARROWEST, WIDEST);
        upper = Math.clamp(upper + STEP_END * ((was > high ? 1 : 0) - OUTSIDE), NARROWEST, WIDEST);
    }

    Estimate apply(double p10, double p50, double p90, double untilClose) {
        if (p90 < NOTHING) {
            return new Estimate(0, 0, Math.max(NOTHING, p90), untilClose > 0);
        }
        double middle = scale(p50) + shift;
        double median = minutes(middle);
        double low = Math.min(median, minutes(middle - lower * (scale(p50) - scale(p10))));
        double high = Math.max(median, minutes(middle + upper * (scale(p90) - scale(p50))));
        return new Estimate(low, median, Math.max(high, NOTHING), median <= untilClose);
    }

    private static double scale(double minutes) {
        return Math.log(Math.max(0, minutes) + SHORT);
    }

    private static double minutes(double scaled) {
        return Math.max(0, Math.exp(scaled) - SHORT);
    }
}
