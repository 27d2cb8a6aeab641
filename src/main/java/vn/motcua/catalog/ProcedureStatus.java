package vn.motcua.catalog;

/** How far the catalog can be trusted for a procedure. */
public enum ProcedureStatus {
    /** Its papers agree with the national portal line by line. */
    RECONCILED,
    /** It has papers and steps, but nobody compared them with the portal. */
    UNRECONCILED,
    /** Listed by name only. */
    NOT_CONFIGURED
}
