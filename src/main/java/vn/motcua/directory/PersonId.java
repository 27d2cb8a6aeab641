package vn.motcua.directory;

/**
 * Identity of a citizen; a value that the database never gave
 * belongs to nobody and is not found.
 */
public record PersonId(long value) {}
