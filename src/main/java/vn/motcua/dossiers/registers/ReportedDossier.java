package vn.motcua.dossiers.registers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.DossierStatus;

/**
 * A dossier behind a figure of the report.
 *
 * @param closedAt when it was finished, withdrawn, stopped or refused
 */
public record ReportedDossier(
        String code,
        String procedure,
        String person,
        DossierStatus status,
        Instant receivedAt,
        @Nullable Instant promisedAt,
        @Nullable Instant closedAt) {}
