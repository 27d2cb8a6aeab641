package vn.motcua.catalog;

/** How a dossier reaches the desk (Decree 118/2025, Art. 15). */
public enum Channel {
    ONLINE,
    POST,
    COUNTER
}
