package vn.motcua.catalog;

/** Identifies words that people searched for in vain. */
public record UnansweredSearchId(long value) {}
