package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Somebody changed the dossier since the page was opened. */
public final class StaleDossier extends DomainException {

    StaleDossier(String by, String at) {
        super(Kind.CONFLICT, "dossiers.stale", by, at);
    }
}
