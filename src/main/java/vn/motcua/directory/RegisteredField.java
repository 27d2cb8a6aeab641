package vn.motcua.directory;

/** What a declaration and the registry of persons may say differently. */
public enum RegisteredField {
    FULL_NAME,
    DATE_OF_BIRTH
}
