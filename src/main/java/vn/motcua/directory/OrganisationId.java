package vn.motcua.directory;

/** Identity of an enterprise or other organisation. */
public record OrganisationId(long value) {

    /** Refuses a value that the database never gives. */
    public OrganisationId {
        if (value <= 0) {
            throw new IllegalArgumentException("OrganisationId must be positive: " + value);
        }
    }
}
