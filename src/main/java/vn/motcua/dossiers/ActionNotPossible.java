package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The dossier's status does not allow the action. */
public final class ActionNotPossible extends DomainException {

    ActionNotPossible(DossierAction action, DossierStatus status) {
        super(Kind.CONFLICT, "dossiers.actionNotPossible", action, status);
    }
}
