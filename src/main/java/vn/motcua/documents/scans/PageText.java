package vn.motcua.documents.scans;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was read on a page.
 *
 * @param lines from top to bottom
 * @param words all of them
 * @param sure letters in words of which the reader is sure
 * @param unsure letters in the others
 * @param lying whether the lines run from top to bottom: readers read such pages, but not which way they lie
 */
record PageText(List<TextLine> lines, List<ReadWord> words, int sure, int unsure, boolean lying) {

    static final PageText NONE = new PageText(List.of(), List.of(), 0, 0, false);

    private static final int FEW = 40;
    private static final double MOSTLY = 0.6;
    /** Fewer letters a line than a page has that fell into pieces. */
    private static final int SCATTERED = 10;

    /** All of it without diacritics. */
    String folded() {
        return lines.stream().map(TextLine::folded).collect(Collectors.joining(" "));
    }

    /** How much of it is sure, from 0 to 1. */
    double certainty() {
        return sure + unsure == 0 ? 0 : (double) sure / (sure + unsure);
    }

    /** Whether another look, turned or cleaned, may read more. */
    boolean isPoor() {
        return lying || sure < FEW || certainty() < MOSTLY || (sure + unsure) < SCATTERED * lines.size();
    }

    boolean isBetterThan(PageText other) {
        return worth() > other.worth();
    }

    private double worth() {
        return sure * certainty() * (lying ? 0.3 : 1);
    }
}
