package vn.motcua.frontdesk.web;

import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.forecast.Estimate;
import vn.motcua.platform.web.Page;

/** A wait as people read it: rounded, as a range, never more certain than it is. */
final class WaitWords {

    private static final double SHORT = 20;
    private static final int FIVE = 5;
    private static final int HOUR = 60;

    private WaitWords() {}

    /** For example "15–25 phút", "dưới 5 phút", "1 giờ 10 – 1 giờ 40 phút"; a dash when nobody knows. */
    static String range(Page page, @Nullable Estimate estimate) {
        if (estimate == null) {
            return "–";
        }
        long from = down(estimate.p10());
        long to = up(estimate.p90());
        if (to <= FIVE) {
            return page.text("frontdesk.wait.short", Integer.toString(FIVE));
        }
        if (to <= HOUR) {
            return page.text("frontdesk.wait.minutes", Long.toString(from), Long.toString(to));
        }
        return page.text("frontdesk.wait.hours", time(page, from), time(page, to));
    }

    private static String time(Page page, long minutes) {
        return minutes < HOUR
                ? page.text("frontdesk.wait.onlyMinutes", Long.toString(minutes))
                : page.text(
                        "frontdesk.wait.hoursMinutes", Long.toString(minutes / HOUR), "%02d".formatted(minutes % HOUR));
    }

    private static long down(double minutes) {
        return minutes < SHORT ? (long) Math.floor(minutes) : (long) Math.floor(minutes / FIVE) * FIVE;
    }

    private static long up(double minutes) {
        return minutes < SHORT ? (long) Math.ceil(minutes) : (long) Math.ceil(minutes / FIVE) * FIVE;
    }
}
