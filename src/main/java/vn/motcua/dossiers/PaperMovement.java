package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * The papers of a dossier go from one agency to another.
 *
 * @param code of the dossier
 * @param givenBy who gave them, by name
 * @param dueAt until when they have to be there
 * @param takenBy who took them; null while they are on the way
 */
public record PaperMovement(
        DossierCode code,
        AgencyId from,
        AgencyId to,
        String givenBy,
        Instant givenAt,
        Instant dueAt,
        @Nullable String takenBy,
        @Nullable Instant takenAt) {}
