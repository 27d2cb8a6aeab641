package vn.motcua.forms;

/** A bound on a value beyond its type. */
public enum FieldRule {
    NONE,
    /** A day that has come. */
    NOT_FUTURE,
    /** A birthday of a person of 18 full years: brides, Law on marriage and family 2014, Art. 8(1)(a). */
    MIN_AGE_18,
    /** A birthday of a person of 20 full years: grooms, Law on marriage and family 2014, Art. 8(1)(a). */
    MIN_AGE_20,
    /** At least one: of a number, or of the rows of a repeated group. */
    AT_LEAST_ONE
}
