package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Too many wrong keys for this dossier; wait. */
public final class TrackingLocked extends DomainException {

    TrackingLocked() {
        super(Kind.TOO_MANY, "dossiers.trackingLocked");
    }
}
