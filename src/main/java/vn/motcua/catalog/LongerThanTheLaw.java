package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The province may shorten the legal time of a procedure, never lengthen it. */
public class LongerThanTheLaw extends DomainException {

    LongerThanTheLaw(ProcedureCode code) {
        super(Kind.INVALID, "catalog.longerThanTheLaw", code.value());
    }
}
