package vn.motcua.workflow;

/**
 * Opaque reference to what is worked on.
 *
 * @param kind which room owns it, for example {@code dossier}
 * @param id its id there
 */
public record Subject(String kind, long id) {}
