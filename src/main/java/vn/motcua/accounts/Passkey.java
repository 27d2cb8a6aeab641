package vn.motcua.accounts;

import java.time.Instant;

/**
 * A key on a device by which a member of staff signs in without a password.
 *
 * @param label what its owner calls it
 * @param used when somebody signed in with it last, or when it was made
 */
public record Passkey(long id, String label, Instant created, Instant used) {}
