package vn.motcua.catalog;

import vn.motcua.directory.StaffId;

/**
 * A request from a counter was answered.
 *
 * @param askedBy the officer to be told
 * @param description what was asked for
 * @param answer what to tell the person
 */
public record MissingProcedureAnswered(MissingProcedureId id, StaffId askedBy, String description, String answer) {}
