package vn.motcua.documents.scans;

/**
 * A page of a pile as it was looked at.
 *
 * @param number from 1
 * @param quarters how far it has to be turned clockwise to stand upright
 * @param blank whether nothing is written on it
 */
record ScanPage(int number, PageText text, int quarters, boolean blank) {

    int degrees() {
        return 90 * quarters;
    }
}
