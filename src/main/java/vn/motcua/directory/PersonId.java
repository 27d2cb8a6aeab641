package vn.motcua.directory;

/** Identity of a citizen. */
public record PersonId(long value) {

    /** Refuses a value that the database never gives. */
    public PersonId {
        if (value <= 0) {
            throw new IllegalArgumentException("PersonId must be positive: " + value);
        }
    }
}
