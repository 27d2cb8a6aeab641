package vn.motcua.platform.reference;

import java.io.IOException;

/** A reference file that ships with the product is missing or broken: the product is incomplete. */
public final class ReferenceDataUnreadable extends RuntimeException {

    public ReferenceDataUnreadable(String name, IOException cause) {
        super("Reference file " + name + " cannot be read", cause);
    }
}
