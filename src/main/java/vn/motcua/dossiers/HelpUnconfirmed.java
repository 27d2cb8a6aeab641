package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Somebody helped, and the applicant has not confirmed it yet. */
public final class HelpUnconfirmed extends DomainException {

    HelpUnconfirmed() {
        super(Kind.CONFLICT, "dossiers.helpUnconfirmed");
    }
}
