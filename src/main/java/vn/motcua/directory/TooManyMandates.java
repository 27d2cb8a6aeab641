package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** An account holds or gave as much authority as one may. */
public final class TooManyMandates extends DomainException {

    TooManyMandates() {
        super(Kind.INVALID, "directory.tooManyMandates");
    }
}
