package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a version says about the procedure itself, from its first day on.
 *
 * @param name official name
 * @param title short name for citizens
 * @param agency who decides, in words
 * @param lifeEvent "sinh con", "kết hôn"…, or null
 */
record ProcedureHead(
        String name,
        String title,
        String field,
        ProcedureLevel level,
        String agency,
        @Nullable String lifeEvent,
        Competence competence) {

    /** The procedure as this version has it. */
    Procedure of(Procedure procedure, String decision, String publishedBy) {
        return new Procedure(
                procedure.code(),
                procedure.key(),
                name,
                title,
                field,
                level,
                agency,
                publishedBy,
                decision,
                lifeEvent,
                null,
                procedure.localTo(),
                true,
                competence,
                procedure.popularity());
    }
}
