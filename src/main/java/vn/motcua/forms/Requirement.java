package vn.motcua.forms;

/** Whether a field must be filled. */
public enum Requirement {
    ALWAYS,
    NEVER,
    /** When the field's condition holds. */
    WHEN
}
