package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Another change of running dossiers is not over yet, or this one cannot be undone any more. */
public final class ReplanStillRuns extends DomainException {

    ReplanStillRuns() {
        super(Kind.CONFLICT, "dossiers.replanStillRuns");
    }
}
