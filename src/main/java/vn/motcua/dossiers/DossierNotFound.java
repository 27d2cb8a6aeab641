package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** No such dossier, or not for this person. */
public final class DossierNotFound extends DomainException {

    DossierNotFound() {
        super(Kind.NOT_FOUND, "dossiers.notFound");
    }
}
