package vn.motcua.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read or changed a citizen's data.
 *
 * @param at when
 * @param who their name at that time
 * @param agency where they work; empty when it is no member of staff
 * @param action as the journal names it
 * @param subject code of the dossier, or empty for the person's own data
 * @param detail more of why, or null
 */
public record Reading(
        Instant at,
        String who,
        String agency,
        String action,
        String subject,
        @Nullable String detail) {}
