package vn.motcua.frontdesk.forecast;

/**
 * How long somebody still waits until the call, in minutes.
 *
 * @param p10 in one of ten cases it is shorter
 * @param p50 as often shorter as longer
 * @param p90 in one of ten cases it is longer
 * @param inTime whether the call comes, more likely than not, before the centre closes for the day
 */
public record Estimate(double p10, double p50, double p90, boolean inTime) {

    /** Checks the order. */
    public Estimate {
        if (!(0 <= p10 && p10 <= p50 && p50 <= p90)) {
            throw new IllegalArgumentException("Not a range: " + p10 + ", " + p50 + ", " + p90);
        }
    }
}
