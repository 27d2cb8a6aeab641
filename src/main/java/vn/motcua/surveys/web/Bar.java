package vn.motcua.surveys.web;

/**
 * A line of a distribution.
 *
 * @param percent of all, rounded
 */
public record Bar(String points, String words, long count, long percent) {}
