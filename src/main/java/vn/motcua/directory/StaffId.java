package vn.motcua.directory;

/**
 * Identity of a staff member; a value that the database never gave
 * belongs to nobody and is not found.
 */
public record StaffId(long value) {}
