package vn.motcua.directory;

/** Identity of a staff member. */
public record StaffId(long value) {

    /** Refuses a value that the database never gives. */
    public StaffId {
        if (value <= 0) {
            throw new IllegalArgumentException("StaffId must be positive: " + value);
        }
    }
}
