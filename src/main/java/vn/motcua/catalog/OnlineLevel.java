package vn.motcua.catalog;

/** How much of a procedure can be done online (Decree 42/2022). */
public enum OnlineLevel {
    /** Toàn trình: everything, the result too. */
    FULL,
    /** Một phần: a part of it. */
    PARTIAL,
    /** At the counter or by post only. */
    NONE
}
