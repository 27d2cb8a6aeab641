package vn.motcua.catalog;

/** What a supplement request does to the legal clock. */
public enum ClockPolicy {
    /** The time starts again when the dossier is complete (Decree 118/2025, Art. 19.5). */
    RESTART,
    /** The time goes on from where it stood. */
    PAUSE,
    /** The time does not stop. */
    RUN_ON
}
