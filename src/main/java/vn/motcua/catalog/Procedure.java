package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalog, the same over all its versions.
 *
 * @param key the procedure in addresses and file names, for example {@code dang-ky-ket-hon}
 * @param name official name
 * @param title short name for citizens
 * @param field "Hộ tịch", "Đất đai"…
 * @param agency who decides, in the words of the portal
 * @param publishedBy ministry or province that published it
 * @param decision number of the publishing decision
 * @param lifeEvent "sinh con", "kết hôn"…, or null
 * @param otherAgency whose it is when the desks do not lead to the decision, or null
 * @param localTo name of the one province that has it; null for a national procedure
 * @param configured whether it has a version with papers, fees and steps
 * @param competence who works on it, or null when unknown
 * @param popularity rank among everyday procedures from 1; 0 is not ranked
 */
public record Procedure(
        ProcedureCode code,
        String key,
        String name,
        String title,
        String field,
        ProcedureLevel level,
        String agency,
        String publishedBy,
        String decision,
        @Nullable String lifeEvent,
        @Nullable OtherAgency otherAgency,
        @Nullable String localTo,
        boolean configured,
        @Nullable Competence competence,
        int popularity) {}
