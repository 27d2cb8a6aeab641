package vn.motcua.frontdesk.forecast;

import vn.motcua.frontdesk.forecast.CentreMemory.Raw;

/**
 * Keeps the range honest whatever the simulation does not know: after each call it compares what was said with what
 * happened, and draws the middle and both ends a little to where they should have been. Works on the logarithm of the
 * minutes of opening hours, a short constant added, so that short and long waits count alike.
 */
final class Calibration {

    private static final double SHORT = 2;
    private static final double OUTSIDE = 0.067;
    private static final double STEP_MIDDLE = 0.004;
    private static final double STEP_END = 0.03;
    private static final double MOST_SHIFT = 0.4;
    private static final double NARROWEST = 0.5;
    private static final double WIDEST = 3;

    /** Before anything was compared: the simulation knows less than there is. */
    private static final double FIRST_WIDTH = 1.15;

    /** A range that ends before this says "at once". */
    private static final double AT_ONCE = 0.5;

    private static final double LONGEST_DELAY = 10;
    private static final double DELAY_GROWS = 1.3;
    private static final double DELAY_SHRINKS = 0.985;

    private double shift;
    private double lower = FIRST_WIDTH;
    private double upper = FIRST_WIDTH;
    /** How long "at once" takes in nine of ten cases. */
    private double delay = AT_ONCE;

    /** What the simulation said when the ticket was taken, and how long it really was. */
    void learn(Raw said, double waited) {
        if (said.p90() < AT_ONCE) {
            delay = Math.clamp(delay * (waited > delay ? DELAY_GROWS : DELAY_SHRINKS), AT_ONCE, LONGEST_DELAY);
            move(false, false);
            return;
        }
        double was = scale(waited);
        double middle = scale(said.p50()) + shift;
        boolean below = was < middle - lower * (scale(said.p50()) - scale(said.p10()));
        boolean above = was > middle + upper * (scale(said.p90()) - scale(said.p50()));
        shift = Math.clamp(shift + STEP_MIDDLE * Math.signum(was - middle), -MOST_SHIFT, MOST_SHIFT);
        move(below, above);
    }

    private void move(boolean below, boolean above) {
        lower = Math.clamp(lower + STEP_END * ((below ? 1 : 0) - OUTSIDE), NARROWEST, WIDEST);
        upper = Math.clamp(upper + STEP_END * ((above ? 1 : 0) - OUTSIDE), NARROWEST, WIDEST);
    }

    /** What is told in place of it. */
    Raw apply(Raw said) {
        if (said.p90() < AT_ONCE) {
            return new Raw(0, 0, delay);
        }
        double middle = scale(said.p50()) + shift;
        double median = minutes(middle);
        double low = Math.min(median, minutes(middle - lower * (scale(said.p50()) - scale(said.p10()))));
        double high = Math.max(median, minutes(middle + upper * (scale(said.p90()) - scale(said.p50()))));
        return new Raw(low, median, Math.max(high, AT_ONCE));
    }

    private static double scale(double minutes) {
        return Math.log(Math.max(0, minutes) + SHORT);
    }

    private static double minutes(double scaled) {
        return Math.max(0, Math.exp(scaled) - SHORT);
    }
}
