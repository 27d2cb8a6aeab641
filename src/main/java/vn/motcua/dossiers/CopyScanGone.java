package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The scan was used, taken by a colleague or put away meanwhile. */
public final class CopyScanGone extends DomainException {

    CopyScanGone() {
        super(Kind.CONFLICT, "dossiers.copyScanGone");
    }
}
