package vn.motcua.catalog;

/** Level of the administration that decides. */
public enum ProcedureLevel {
    COMMUNE,
    PROVINCE
}
