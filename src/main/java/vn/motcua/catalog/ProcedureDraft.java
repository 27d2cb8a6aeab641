package vn.motcua.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a procedure that is being written.
 *
 * @param created whether the catalog lacks the procedure: publishing creates it
 * @param localOnly whether only this province has it
 * @param base the version it was copied from, or null
 * @param takesOver the held national version that it answers, or null
 * @param changer who changed it last
 * @param revision counts the changes
 */
public record ProcedureDraft(
        ProcedureDraftId id,
        ProcedureCode code,
        boolean created,
        boolean localOnly,
        @Nullable ProcedureVersionId base,
        @Nullable ProcedureVersionId takesOver,
        ProcedureText text,
        Instant changedAt,
        String changer,
        int revision) {}
