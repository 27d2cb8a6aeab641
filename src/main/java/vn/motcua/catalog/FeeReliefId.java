package vn.motcua.catalog;

/** Identifies a relief of fees. */
public record FeeReliefId(long value) {}
