package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** There is no agency with this id, or none that plays the part asked for. */
public class AgencyNotFound extends DomainException {

    AgencyNotFound(AgencyId id) {
        super(Kind.NOT_FOUND, "directory.agencyNotFound", id.value());
    }
}
