package vn.motcua.frontdesk.web;

import java.util.List;
import vn.motcua.frontdesk.Centre;
import vn.motcua.frontdesk.Slot;
import vn.motcua.frontdesk.SlotOffer;
import vn.motcua.platform.VietnamTime;
import vn.motcua.platform.web.Page;

/** What can be booked at a centre, each with its first free slot. */
public record BookableGroups(List<SlotOffer> offers) {

    /** Copies the list. */
    public BookableGroups {
        offers = List.copyOf(offers);
    }

    /** Where. */
    public Centre centre() {
        return offers.getFirst().centre();
    }

    /** Name of a group. */
    public String name(Page page, SlotOffer offer) {
        return BookingView.name(page, offer.group());
    }

    /** Address of its slots. */
    public String href(SlotOffer offer) {
        return BookingView.path(centre().desk().value(), offer.group().code());
    }

    /** When somebody could come soonest. */
    public String soonest(Page page, SlotOffer offer) {
        return offer.slots().stream()
                .filter(slot -> slot.free() > 0)
                .map(Slot::from)
                .findFirst()
                .map(from -> page.text(
                        "frontdesk.booking.soonest",
                        BookingView.time(from),
                        BookingView.day(page, VietnamTime.dateOf(from))))
                .orElseGet(() -> page.text("frontdesk.booking.none"));
    }
}
