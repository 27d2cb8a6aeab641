package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The work is somebody else's to give. */
public final class NotYoursToGive extends DomainException {

    NotYoursToGive() {
        super(Kind.FORBIDDEN, "dossiers.notYoursToGive");
    }
}
