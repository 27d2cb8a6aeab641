package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** A relief names a field or a procedure that the catalog does not have. */
public class FeeReliefUnfit extends DomainException {

    FeeReliefUnfit(String target) {
        super(Kind.INVALID, "catalog.relief.unfit", target);
    }
}
