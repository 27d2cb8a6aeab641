package vn.motcua.directory;

/** Gender as written on the identity card. */
public enum Gender {
    /** Nam. */
    MALE,
    /** Nữ. */
    FEMALE,
    /** Not stated. */
    UNKNOWN
}
