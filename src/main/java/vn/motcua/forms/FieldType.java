package vn.motcua.forms;

/** What a person enters. */
public enum FieldType {
    TEXT,
    /** A person's full name. */
    NAME,
    /** A day, kept as {@code dd/mm/yyyy}. */
    DATE,
    /** A day, a month or a year. */
    PARTIAL_DATE,
    /** A time of day, kept as {@code HH:mm}. */
    TIME,
    /** Personal identification number; anything but twelve digits is warned about, never refused. */
    CCCD,
    PHONE,
    EMAIL,
    INTEGER,
    DECIMAL,
    /** Đồng, kept as digits. */
    MONEY,
    /** Square metres. */
    AREA,
    TAX_CODE,
    /** One of the choices. */
    CHOICE,
    /** Any of the choices, kept with commas between. */
    MULTI_CHOICE,
    YES_NO,
    /** A sentence that the person confirms. */
    DECLARATION,
    ADDRESS,
    /** A commune, by name. */
    COMMUNE,
    /** A file; asked among the papers, not here. */
    FILE,
    /** Rows of the same fields. */
    REPEAT_GROUP
}
