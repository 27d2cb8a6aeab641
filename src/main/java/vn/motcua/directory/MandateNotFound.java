package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** There is no such authority for the one who asks, it ended, or it is for other procedures. */
public final class MandateNotFound extends DomainException {

    MandateNotFound() {
        super(Kind.NOT_FOUND, "directory.mandateNotFound");
    }
}
