package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The catalog, or a draft, has a procedure of this code already. */
public class ProcedureCodeTaken extends DomainException {

    ProcedureCodeTaken(ProcedureCode code, String name) {
        super(Kind.CONFLICT, "catalog.codeTaken", code.value(), name);
    }
}
