package vn.motcua.surveys;

/**
 * What was done for somebody, as the room that did it names it; opaque here.
 *
 * @param kind which room's word: {@code ticket}, {@code dossier}
 * @param id its id or code there
 */
public record RatedSubject(String kind, String id) {}
