package vn.motcua.surveys.web;

/**
 * What was written beside one entry of a list and refused.
 *
 * @param rating which entry; 0 for none
 */
public record Typed(long rating, String words, String error) {

    static final Typed NOTHING = new Typed(0, "", "");
}
