package vn.motcua.frontdesk;

import java.time.Duration;

/**
 * Numbers that one kiosk may give out today while its line is broken.
 *
 * @param token secret; shown when they are handed in
 * @param group code of what they are for
 * @param prefix in front of each
 * @param expiresIn until the day ends
 */
public record NumberLease(String token, String group, String prefix, int from, int to, Duration expiresIn) {}
