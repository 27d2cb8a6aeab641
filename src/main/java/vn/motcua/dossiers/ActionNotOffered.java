package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The action exists in the lifecycle, but nobody can ask for it directly, or not yet. */
public final class ActionNotOffered extends DomainException {

    /** @param action what was asked for */
    public ActionNotOffered(DossierAction action) {
        super(Kind.INVALID, "dossiers.actionNotOffered", action);
    }
}
