package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** There is no such draft; a colleague may have published or discarded it. */
public class ProcedureDraftNotFound extends DomainException {

    ProcedureDraftNotFound() {
        super(Kind.NOT_FOUND, "catalog.procedureDraftNotFound");
    }
}
