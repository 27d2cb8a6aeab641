package vn.motcua.notifications;

/**
 * Whether somebody wants to be told of a kind of event by a way.
 *
 * @param kind code of the kind
 * @param way which way
 * @param wanted whether
 */
public record Wish(String kind, Way way, boolean wanted) {}
