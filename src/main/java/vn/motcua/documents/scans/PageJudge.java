package vn.motcua.documents.scans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what speaks for a page being this or that paper. Remembers what it compared: lists share most titles. */
final class PageJudge {

    /** Below, as many letters differ as between two titles. */
    private static final double LEAST_FIT = 0.72;

    private static final double WORD_FIT = 0.85;
    /** As many words of a kind are as good as all. */
    private static final int ENOUGH_WORDS = 5;

    private static final double WORDS_WEIGHT = 0.6;
    private static final int LONGEST_TITLE = 4;

    private static final List<String> MOTTO = List.of("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc");

    private static final Pattern PAGE_MARK = Pattern.compile("(?:trang|page)? ?(\\d{1,3})(?: ?/ ?\\d{1,3})?");

    private final ScanPage page;
    private final String folded;
    private final Map<String, Double> titles = new HashMap<>();
    private final Map<String, Boolean> words = new HashMap<>();

    PageJudge(ScanPage page) {
        this.page = page;
        this.folded = page.text().folded();
    }

    ScanPage page() {
        return page;
    }

    String folded() {
        return folded;
    }

    /** What speaks for the page being the first of this paper: its head first of all, then its words; about 0 to 2. */
    double begins(Sought sought) {
        return sought.titles().stream().mapToDouble(this::title).max().orElse(0) + WORDS_WEIGHT * words(sought);
    }

    /** The share of the words of this paper that stand on the page, from 0 to 1. */
    double words(Sought sought) {
        long found = sought.words().stream().filter(this::contains).count();
        return sought.words().isEmpty()
                ? 0
                : Math.min(
                        1,
                        (double) found / Math.min(ENOUGH_WORDS, sought.words().size()));
    }

    /** Whether it begins as state papers and applications do (NĐ 30/2020 Annex I). */
    boolean hasMotto() {
        return page.text().lines().stream()
                .filter(line -> line.top() < 0.4)
                .anyMatch(line -> MOTTO.stream().anyMatch(motto -> Approximate.fit(motto, line.folded()) > 0.8));
    }

    /** The number that is printed on the page, if one is. */
    OptionalInt mark() {
        return page.text().lines().stream()
                .filter(line -> line.top() < 0.12 || line.top() > 0.88)
                .map(line -> PAGE_MARK.matcher(line.text()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[-–—|.]", " ")
                        .strip()))
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst();
    }

    private double title(String title) {
        return titles.computeIfAbsent(title, this::compare);
    }

    private boolean contains(String word) {
        return words.computeIfAbsent(word, wanted -> Approximate.fit(wanted, folded) >= WORD_FIT);
    }

    private double compare(String title) {
        List<TextLine> lines = page.text().lines();
        double best = 0;
        for (int first = 0; first < lines.size(); first++) {
            StringBuilder text = new StringBuilder();
            for (int last = first; last < Math.min(lines.size(), first + LONGEST_TITLE); last++) {
                text.append(last == first ? "" : " ").append(lines.get(last).folded());
                best = Math.max(best, title(title, text.toString(), lines.get(first)));
                if (text.length() > title.length() * 1.4) {
                    break;
                }
            }
        }
        return best;
    }

    private static double title(String title, String text, TextLine line) {
        if (text.length() < title.length() * LEAST_FIT) {
            return 0;
        }
        double fit = (Approximate.fit(title, text) - LEAST_FIT) / (1 - LEAST_FIT);
        if (fit <= 0) {
            return 0;
        }
        boolean alone = title.length() > 0.7 * text.length();
        double emphasis = line.isCapital() ? 1 : alone ? 0.6 : 0.15;
        double place = line.top() < 0.55 ? 1 : 0.5;
        // Of two titles that fit the longer says more: what is applied for is named in the application's.
        return fit * emphasis * place * (0.7 + Math.min(title.length(), 60) / 100.0);
    }
}
