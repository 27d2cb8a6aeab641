package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** No change of running dossiers has this number. */
public final class ReplanNotFound extends DomainException {

    ReplanNotFound(long id) {
        super(Kind.NOT_FOUND, "dossiers.replanNotFound", id);
    }
}
