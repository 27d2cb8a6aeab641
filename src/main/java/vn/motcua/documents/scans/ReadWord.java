package vn.motcua.documents.scans;

/**
 * A word and where it stands on the upright page, in parts of ten thousand of its width and height.
 *
 * @param left from the left edge
 * @param top from the upper edge
 */
public record ReadWord(String text, int left, int top, int width, int height) {}
