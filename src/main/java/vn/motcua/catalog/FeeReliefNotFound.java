package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** There is no such relief of fees. */
public class FeeReliefNotFound extends DomainException {

    FeeReliefNotFound() {
        super(Kind.NOT_FOUND, "catalog.relief.notFound");
    }
}
