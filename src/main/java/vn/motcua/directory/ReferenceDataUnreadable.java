package vn.motcua.directory;

/** A reference file that ships with the product is missing or broken: the product is incomplete. */
class ReferenceDataUnreadable extends RuntimeException {

    ReferenceDataUnreadable(String name, Exception cause) {
        super("Reference file " + name + " cannot be read", cause);
    }
}
