package vn.motcua.catalog;

/**
 * A group of papers.
 *
 * @param kind how the group relates to the others
 */
public record ProcedureCase(String name, Kind kind) {

    /** How groups of papers relate. */
    public enum Kind {
        /** One of several situations: the papers of one case are needed. */
        CASE,
        /** A part of one file: all sections are needed. */
        SECTION,
        /** Needed only when somebody else files. */
        AUTHORISATION
    }
}
