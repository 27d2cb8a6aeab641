package vn.motcua.accounts;

import java.time.Instant;

/**
 * A citizen's identity at a provider.
 *
 * @param issuer the provider
 * @param level of identification at the last sign-in, 1 or 2
 * @param linkedAt when its owner proved that account and identity are one person's
 * @param seenAt last sign-in
 */
public record LinkedIdentity(String issuer, int level, Instant linkedAt, Instant seenAt) {}
