package vn.motcua.directory;

/** Identity of an administrative unit, whatever its name, type or code at a given time. */
public record UnitId(long value) {

    /** Refuses a value that the database never gives. */
    public UnitId {
        if (value <= 0) {
            throw new IllegalArgumentException("UnitId must be positive: " + value);
        }
    }
}
