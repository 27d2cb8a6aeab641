import java.util.Arrays;
import java.util.Locale;

/** Medians with their spread, printed in one form: name, median (min–max), ratio to the bound, OK or MISSED. */
final class Figures {

    private Figures() {}

    static double median(double... rounds) {
        double[] sorted = sorted(rounds);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The value below which this share of the samples lies. */
    static double percentile(double share, double... samples) {
        double[] sorted = sorted(samples);
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    /** A figure without a bound. */
    static void print(String name, String unit, double... rounds) {
        line(name, unit, "", rounds);
    }

    static void atMost(double bound, String name, String unit, double... rounds) {
        bounded(bound, median(rounds) <= bound, "<=", name, unit, rounds);
    }

    static void atLeast(double bound, String name, String unit, double... rounds) {
        bounded(bound, median(rounds) >= bound, ">=", name, unit, rounds);
    }

    private static void bounded(double bound, boolean met, String sign, String name, String unit, double... rounds) {
        line(
                name,
                unit,
                bound == 0
                        ? ", the bound is 0, " + (met ? "OK" : "MISSED")
                        : ", %.2f of the bound %s %s, %s"
                                .formatted(median(rounds) / bound, sign, number(bound), met ? "OK" : "MISSED"),
                rounds);
    }

    private static void line(String name, String unit, String rest, double... rounds) {
        double[] sorted = sorted(rounds);
        System.out.printf(
                Locale.ROOT,
                "%s: %s (%s–%s) %s%s%n",
                name,
                number(median(rounds)),
                number(sorted[0]),
                number(sorted[sorted.length - 1]),
                unit,
                rest);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        String pattern = value == Math.rint(value) || size >= 1000 ? "%.0f" : size >= 100 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }

    private static double[] sorted(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
