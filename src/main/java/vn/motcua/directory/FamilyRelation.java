package vn.motcua.directory;

/** What a member of the family is to the person who added them. */
public enum FamilyRelation {
    /** Con. */
    CHILD,
    /** Cha, mẹ. */
    PARENT,
    /** Vợ, chồng. */
    SPOUSE,
    /** Người được giám hộ. */
    WARD
}
