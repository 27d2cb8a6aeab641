package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** There is no such slot, or it has begun. */
public final class SlotUnfit extends DomainException {

    SlotUnfit() {
        super(Kind.INVALID, "frontdesk.slotUnfit");
    }
}
