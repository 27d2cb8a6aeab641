package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The catalog has no procedure with this code. */
public class ProcedureNotFound extends DomainException {

    ProcedureNotFound(ProcedureCode code) {
        super(Kind.NOT_FOUND, "catalog.procedureNotFound", code.value());
    }
}
