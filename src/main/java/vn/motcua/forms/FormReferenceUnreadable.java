package vn.motcua.forms;

import java.io.IOException;

/** A reference file that ships with the product is missing or broken: the product is incomplete. */
class FormReferenceUnreadable extends RuntimeException {

    FormReferenceUnreadable(String name, IOException cause) {
        super("Reference file " + name + " cannot be read", cause);
    }
}
