package vn.motcua.catalog;

/** Id of a local decision about a procedure. */
public record OverlayId(long value) {}
