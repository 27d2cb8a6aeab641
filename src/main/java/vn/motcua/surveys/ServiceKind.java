package vn.motcua.surveys;

/** How somebody was served: what the form asks depends on it. */
public enum ServiceKind {
    /** A number in the line: something short at a counter. */
    TICKET,
    /** A dossier filed at a counter or by post. */
    DOSSIER,
    /** A dossier filed online. */
    ONLINE;

    /** Whether it is a dossier. */
    boolean isDossier() {
        return this != TICKET;
    }
}
