package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A saved filter has a name, not too long. */
public final class FilterNameUnfit extends DomainException {

    FilterNameUnfit(int longest) {
        super(Kind.INVALID, "dossiers.filterName", longest);
    }
}
