package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Code and key do not fit; the same answer for a wrong and an unknown one. */
public final class TrackingRefused extends DomainException {

    TrackingRefused() {
        super(Kind.NOT_FOUND, "dossiers.trackingRefused");
    }
}
