package vn.motcua.documents;

/** What may keep an officer from reading a paper, seen in the file itself. */
public enum Flaw {
    /** The file cannot be opened, or holds no page. */
    DAMAGED,
    /** Nothing is written on any page. */
    BLANK,
    /** Nothing is written on some of the pages. */
    BLANK_PAGES,
    /** The picture has too few points for small print. */
    TOO_SMALL,
    /** No edge in the picture is sharp. */
    BLURRED,
    /** There are more pages than one paper has. */
    MANY_PAGES
}
