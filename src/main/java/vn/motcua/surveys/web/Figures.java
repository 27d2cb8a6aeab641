package vn.motcua.surveys.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.motcua.platform.web.Page;
import vn.motcua.surveys.Figure;

/** Figures in words. */
final class Figures {

    private static final double PERCENT = 100.0;

    private Figures() {}

    /** One digit behind the comma, or that too few people answered. */
    static String average(Page page, Figure figure, int least) {
        Double average = figure.average();
        return average == null ? page.text("surveys.results.few", Integer.toString(least)) : decimal(page, average);
    }

    static String ratings(Page page, Figure figure, int least) {
        Long ratings = figure.ratings();
        return ratings == null ? page.text("surveys.results.few", Integer.toString(least)) : ratings.toString();
    }

    static String decimal(Page page, double value) {
        return String.format(page.lang().equals("en") ? Locale.ENGLISH : Locale.of("vi"), "%.1f", value);
    }

    /** How many gave each value, the best first. */
    static List<Bar> bars(Page page, Figure figure) {
        if (!figure.isKnown()) {
            return List.of();
        }
        long all = figure.counts().stream().mapToLong(Long::longValue).sum();
        return IntStream.iterate(figure.counts().size(), point -> point > 0, point -> point - 1)
                .mapToObj(point -> {
                    long count = figure.counts().get(point - 1);
                    return new Bar(
                            page.text("surveys.results.points", Integer.toString(point)),
                            page.text("surveys.point." + point),
                            count,
                            Math.round(PERCENT * count / all));
                })
                .toList();
    }
}
