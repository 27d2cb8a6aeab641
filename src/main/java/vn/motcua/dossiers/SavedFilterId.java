package vn.motcua.dossiers;

/** Identifies a filter that an officer saved. */
public record SavedFilterId(long value) {}
