package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** There is no such request, or it is not of the desk of who asks. */
public class MissingProcedureNotFound extends DomainException {

    MissingProcedureNotFound() {
        super(Kind.NOT_FOUND, "catalog.missingNotFound");
    }
}
