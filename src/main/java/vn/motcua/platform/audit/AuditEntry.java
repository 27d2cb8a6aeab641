package vn.motcua.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit journal.
 *
 * @param at when
 * @param actor stable key of who, for example {@code STAFF:12}
 * @param actorName their name at that time
 * @param action what was done
 * @param detail more about it
 */
public record AuditEntry(
        Instant at,
        String actor,
        String actorName,
        String action,
        @Nullable String detail) {}
