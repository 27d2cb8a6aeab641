package vn.motcua.catalog;

/** Identifies a draft of a version of a procedure. */
public record ProcedureDraftId(long value) {}
