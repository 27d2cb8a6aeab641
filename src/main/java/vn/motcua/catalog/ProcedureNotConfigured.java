package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The procedure is listed, but no version with papers, fees and steps was in force on the day. */
public class ProcedureNotConfigured extends DomainException {

    ProcedureNotConfigured(ProcedureCode code) {
        super(Kind.CONFLICT, "catalog.notConfigured", code.value());
    }
}
