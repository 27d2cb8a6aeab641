package vn.motcua.frontdesk.printing;

import vn.motcua.platform.DomainException;

/** The printer says that its roll ended. */
public final class OutOfPaper extends DomainException {

    OutOfPaper() {
        super(Kind.CONFLICT, "frontdesk.outOfPaper");
    }
}
