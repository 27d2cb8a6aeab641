package vn.motcua.documents.scans;

import vn.motcua.platform.text.VietnameseText;

/**
 * A line as it was read.
 *
 * @param text with its capitals
 * @param folded without diacritics and punctuation
 * @param top from the upper edge of the page, as a part of its height
 */
record TextLine(String text, String folded, double top) {

    static TextLine of(String text, double top) {
        return new TextLine(text, fold(text), top);
    }

    /** Letters and digits only, without diacritics: what readers mistake most is left out. */
    static String fold(String text) {
        return VietnameseText.fold(text).replaceAll("[^a-z0-9<]+", " ").strip();
    }

    /** Whether it is written in capitals, as titles are. */
    boolean isCapital() {
        long letters = text.chars().filter(Character::isLetter).count();
        return letters > 2 && text.chars().filter(Character::isUpperCase).count() > 0.75 * letters;
    }
}
