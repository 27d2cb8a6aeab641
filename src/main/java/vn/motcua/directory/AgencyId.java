package vn.motcua.directory;

/**
 * Identity of an agency, service centre, division or reception point; a value that the database never gave
 * belongs to nobody and is not found.
 */
public record AgencyId(long value) {}
