package vn.motcua.directory;

/**
 * A person gave another authority.
 *
 * @param mandate which
 * @param delegate who may act now
 * @param principal who gave it
 * @param principalName their name
 */
public record MandateGiven(long mandate, PersonId delegate, PersonId principal, String principalName) {}
