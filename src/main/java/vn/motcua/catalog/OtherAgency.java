package vn.motcua.catalog;

/** Whose procedure it is when no body of the commune decides. */
public enum OtherAgency {
    CUSTOMS,
    TAX,
    POLICE,
    PROVINCE,
    SOCIAL_INSURANCE,
    PUBLIC_SERVICE_UNIT,
    LAND_OFFICE,
    BORDER,
    TREASURY,
    MILITARY,
    COURT,
    OTHER,
    /** The national portal does not say. */
    UNSTATED
}
