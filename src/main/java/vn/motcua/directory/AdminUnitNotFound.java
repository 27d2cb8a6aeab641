package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** There is no administrative unit with this id. */
public class AdminUnitNotFound extends DomainException {

    AdminUnitNotFound(UnitId id) {
        super(Kind.NOT_FOUND, "directory.unitNotFound", id.value());
    }
}
