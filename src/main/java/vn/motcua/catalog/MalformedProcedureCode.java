package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** A text that cannot be the code of a procedure, so that there is no such procedure. */
public class MalformedProcedureCode extends DomainException {

    MalformedProcedureCode(String text) {
        super(Kind.NOT_FOUND, "catalog.procedureNotFound", text);
    }
}
