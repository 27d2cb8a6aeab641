package vn.motcua.catalog;

/** Where a value of the catalog comes from. What is not checked is shown as such to the administrator. */
public enum Mark {
    /** Read from the national portal. */
    SOURCE,
    /** Computed from a value of the portal. */
    COMPUTED,
    /** Recalled, not read. */
    MEMORY,
    /** The portal contradicts itself. */
    DOUBTFUL,
    /** A plausible default until the province decides. */
    DEFAULT,
    /** Decided by the province. */
    LOCAL;

    /** Whether a person can rely on the value without comparing it first. */
    public boolean isChecked() {
        return this == SOURCE || this == COMPUTED || this == LOCAL;
    }
}
