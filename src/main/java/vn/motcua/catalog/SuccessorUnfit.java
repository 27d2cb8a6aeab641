package vn.motcua.catalog;

import vn.motcua.platform.DomainException;

/** The procedure that should take a retired one's place is unknown, retired too, or the same. */
public class SuccessorUnfit extends DomainException {

    SuccessorUnfit(ProcedureCode successor) {
        super(Kind.INVALID, "catalog.successorUnfit", successor.value());
    }
}
