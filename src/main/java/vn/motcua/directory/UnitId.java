package vn.motcua.directory;

/**
 * Identity of an administrative unit, whatever its name, type or code at a given time; a value that the database never gave
 * belongs to nobody and is not found.
 */
public record UnitId(long value) {}
