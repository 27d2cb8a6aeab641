package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The officer has a filter of this name already. */
public final class FilterNameTaken extends DomainException {

    FilterNameTaken(String name) {
        super(Kind.CONFLICT, "dossiers.filterTaken", name);
    }
}
