package vn.motcua.documents.scans;

/**
 * A page of a pile as it was looked at.
 *
 * @param number from 1
 * @param quarters how far it has to be turned clockwise to stand upright
 * @param blank whether nothing is written on it
 */
record ScanPage(int number, PageText text, int quarters, boolean blank) {

    ReadPage read() {
        return new ReadPage(number, quarters, blank, text.words());
    }

    int degrees() {
        return 90 * quarters;
    }
}
