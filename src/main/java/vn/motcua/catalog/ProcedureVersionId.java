package vn.motcua.catalog;

/** Id of a national version of a procedure. */
public record ProcedureVersionId(long value) {}
