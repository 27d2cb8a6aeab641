package vn.motcua.documents.scans;

import java.util.List;

/**
 * A page as it was read.
 *
 * @param number in the pile, from 1
 * @param quarters how far it has to be turned clockwise to stand upright
 * @param blank whether nothing is written on it
 */
public record ReadPage(int number, int quarters, boolean blank, List<ReadWord> words) {

    /** Copies the list. */
    public ReadPage {
        words = List.copyOf(words);
    }
}
