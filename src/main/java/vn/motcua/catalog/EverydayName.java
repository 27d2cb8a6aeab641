package vn.motcua.catalog;

/**
 * What people of the province call a procedure, besides the names that are shipped.
 *
 * @param author name of the administrator who wrote it down
 */
public record EverydayName(EverydayNameId id, ProcedureCode procedure, String name, String author) {}
