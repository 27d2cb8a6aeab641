package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Nothing stands on any page of the scan. */
public final class CopyScanBlank extends DomainException {

    CopyScanBlank() {
        super(Kind.INVALID, "dossiers.copyScanBlank");
    }
}
