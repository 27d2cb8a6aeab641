package vn.motcua.notifications;

import java.time.Instant;

/**
 * A browser that shows notes to its owner.
 *
 * @param name what it says it is
 * @param since when its owner allowed it
 */
public record Browser(long id, String name, Instant since) {}
