package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dossier's journal.
 *
 * @param seq position, from 1
 * @param at when
 * @param actor stable key of who, for example {@code STAFF:12}
 * @param actorName their name then
 * @param action what was done
 * @param from status before; null for the first line
 * @param to status after
 * @param reason what was written to explain it
 */
public record JournalEntry(
        int seq,
        Instant at,
        String actor,
        String actorName,
        DossierAction action,
        @Nullable DossierStatus from,
        DossierStatus to,
        @Nullable String reason) {}
