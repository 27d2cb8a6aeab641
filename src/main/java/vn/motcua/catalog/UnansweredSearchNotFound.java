package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** Nobody searched for this in vain, or somebody settled it meanwhile. */
public class UnansweredSearchNotFound extends DomainException {

    UnansweredSearchNotFound() {
        super(Kind.NOT_FOUND, "catalog.unansweredNotFound");
    }
}
