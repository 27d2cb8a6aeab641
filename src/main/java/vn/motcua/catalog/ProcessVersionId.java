package vn.motcua.catalog;

/** Identity of a version of an internal process. */
public record ProcessVersionId(long value) {}
