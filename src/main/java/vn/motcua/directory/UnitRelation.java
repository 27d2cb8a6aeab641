package vn.motcua.directory;

import java.util.Locale;

/** How much of an old unit went into a new one, in the words of the state's conversion table. */
public enum UnitRelation {
    /** The whole unit. */
    WHOLE,
    /** A part of it. */
    PART,
    /** A part of its area. */
    PART_AREA,
    /** A part of its area with all its people. */
    PART_AREA_ALL_POP,
    /** A part of its people. */
    PART_POP,
    /** The same unit goes on. */
    UNCHANGED,
    /** Only the name changed. */
    RENAMED,
    /** Only the type changed. */
    RETYPED,
    /** As the note of the table says. */
    OTHER;

    /** Stable lower-case code for machines. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
