package vn.motcua.platform.security;

import java.time.Instant;

/**
 * One browser in which a person is signed in.
 *
 * @param handle names it to its owner; it does not open the session
 * @param device browser and machine: {@code Chrome, Windows}
 * @param since when the person signed in there
 * @param lastSeen the last request from there
 * @param current whether it is the browser that asks
 */
public record OpenSession(String handle, String device, Instant since, Instant lastSeen, boolean current) {}
