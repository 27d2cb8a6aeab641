package vn.motcua.catalog;

/** Class of secrecy of a dossier's papers. */
public enum SecrecyClass {
    NORMAL,
    CONFIDENTIAL,
    SECRET,
    TOP_SECRET
}
