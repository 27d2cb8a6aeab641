package vn.motcua.frontdesk;

import vn.motcua.platform.DomainException;

/** Others booked the slot. */
public final class SlotTaken extends DomainException {

    SlotTaken() {
        super(Kind.CONFLICT, "frontdesk.slotTaken");
    }
}
