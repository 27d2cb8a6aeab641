package vn.motcua.catalog;

/** Identifies what people of the province call a procedure. */
public record EverydayNameId(long value) {}
