package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** No service that can be rated belongs to what was typed. */
public final class NothingToRate extends DomainException {

    NothingToRate(String typed) {
        super(Kind.NOT_FOUND, "surveys.nothingToRate", typed);
    }
}
