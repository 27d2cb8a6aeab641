package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** An agency would work in its turn without a task, or without a time. */
public final class ErrandUnfit extends DomainException {

    ErrandUnfit(String agency, int mostDays) {
        super(Kind.INVALID, "dossiers.errandUnfit", agency, String.valueOf(mostDays));
    }
}
