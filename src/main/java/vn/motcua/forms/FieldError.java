package vn.motcua.forms;

/**
 * What to do about one answer.
 *
 * @param field name of the answer; in a row {@code members[0].name}
 * @param message in the language of the request
 */
public record FieldError(String field, String message) {}
