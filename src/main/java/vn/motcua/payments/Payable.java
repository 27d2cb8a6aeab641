package vn.motcua.payments;

/**
 * What is paid for; only the room that asks knows more.
 *
 * @param kind of thing, for example {@code dossier}
 * @param id which
 */
public record Payable(String kind, String id) {}
