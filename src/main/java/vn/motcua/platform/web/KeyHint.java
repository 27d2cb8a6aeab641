package vn.motcua.platform.web;

/**
 * A key of the officers' screens, shown by {@code ?}.
 *
 * @param key what is printed on the key
 * @param label what it does
 */
public record KeyHint(String key, String label) {}
