package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** So many errands have no place in one ticket. */
public final class QuantityUnfit extends DomainException {

    QuantityUnfit() {
        super(Kind.INVALID, "frontdesk.quantityUnfit");
    }
}
