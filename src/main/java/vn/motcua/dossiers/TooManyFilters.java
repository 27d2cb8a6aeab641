package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** An officer keeps only so many filters. */
public final class TooManyFilters extends DomainException {

    TooManyFilters(int most) {
        super(Kind.CONFLICT, "dossiers.filterMany", most);
    }
}
