package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The catalog has no procedure version, or no local decision about one, with this id. */
public class ProcedureVersionNotFound extends DomainException {

    ProcedureVersionNotFound(long id) {
        super(Kind.NOT_FOUND, "catalog.versionNotFound", id);
    }
}
