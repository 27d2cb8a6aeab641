package vn.motcua.catalog;

/** Identifies a request for a procedure that nobody found. */
public record MissingProcedureId(long value) {}
