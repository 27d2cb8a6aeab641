package vn.motcua.directory;

/** Identity of an agency, service centre, division or reception point. */
public record AgencyId(long value) {

    /** Refuses a value that the database never gives. */
    public AgencyId {
        if (value <= 0) {
            throw new IllegalArgumentException("AgencyId must be positive: " + value);
        }
    }
}
