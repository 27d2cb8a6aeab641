package vn.motcua.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision by which nobody may file a procedure any more. Open dossiers go on.
 *
 * @param decision number of the decision
 * @param decidedOn day of the decision
 * @param from first day on which filing is refused
 * @param successor the procedure that takes its place, or null
 */
public record Retirement(
        String decision,
        LocalDate decidedOn,
        LocalDate from,
        @Nullable ProcedureCode successor) {}
