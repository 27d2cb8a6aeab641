package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The draft still has mistakes and cannot be published. */
public class ProcessNotReady extends DomainException {

    ProcessNotReady(int mistakes) {
        super(Kind.INVALID, "catalog.processNotReady", mistakes);
    }
}
