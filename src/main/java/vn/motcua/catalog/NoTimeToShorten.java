package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The law fixes no time for the procedure, so the province has nothing to shorten. */
public class NoTimeToShorten extends DomainException {

    NoTimeToShorten(ProcedureCode code) {
        super(Kind.INVALID, "catalog.noTimeToShorten", code.value());
    }
}
