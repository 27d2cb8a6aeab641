package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody asks to give back. It is paid out by transfer, outside of the till.
 *
 * @param demand what had been paid
 * @param granted what was decided, or null while nothing is
 */
public record Refund(
        long id,
        Demand demand,
        String reason,
        Instant askedAt,
        String askedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Boolean granted) {}
