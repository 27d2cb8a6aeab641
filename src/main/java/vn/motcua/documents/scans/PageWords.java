package vn.motcua.documents.scans;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two pages have in common. Two filled forms share their printed words; two scans of one page share its numbers too.
 *
 * @param number of the page
 * @param pieces its text in overlapping pieces
 * @param figures numbers that tell one person or paper from another
 */
record PageWords(int number, Set<String> pieces, Set<String> figures) {

    private static final int PIECE = 5;
    private static final int LEAST_PIECES = 60;
    private static final Pattern FIGURES = Pattern.compile("\\b\\d{5,}\\b|\\b\\d{1,2} \\d{1,2} \\d{4}\\b");

    static PageWords of(PageJudge page) {
        Set<String> pieces = new HashSet<>();
        for (int at = 0; at + PIECE <= page.folded().length(); at++) {
            pieces.add(page.folded().substring(at, at + PIECE));
        }
        Set<String> figures = FIGURES.matcher(page.folded())
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
        return new PageWords(page.page().number(), pieces, figures);
    }

    /** Whether both show the same page. */
    boolean isLike(PageWords other) {
        if (pieces.size() < LEAST_PIECES || other.pieces.size() < LEAST_PIECES) {
            return false;
        }
        double shared = share(pieces, other.pieces);
        boolean silent = figures.size() < 2 || other.figures.size() < 2;
        return silent ? shared > 0.75 : shared > 0.5 && share(figures, other.figures) > 0.45;
    }

    /** The size of what both have by the size of what either has. */
    private static double share(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
