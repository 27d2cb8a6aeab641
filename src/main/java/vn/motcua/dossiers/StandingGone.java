package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The filer may not act for this applicant any more: refused, removed, ended. */
public final class StandingGone extends DomainException {

    StandingGone() {
        super(Kind.CONFLICT, "dossiers.standingGone");
    }
}
