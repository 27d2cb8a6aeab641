package vn.motcua.platform.reference;

/** Port: one set of the data shipped with the product. Each room that keeps such a set implements it. */
public interface ReferenceSource {

    /** The sets in the order in which they build on each other. */
    enum Kind {
        UNITS,
        ORGANISATION,
        CALENDAR,
        FORMS,
        PROCEDURES
    }

    /** Which set. */
    Kind kind();

    /** How many entries are in use now. */
    long count();

    /** Loads the set again, whether it changed or not; what people decided stays. */
    void reload();
}
