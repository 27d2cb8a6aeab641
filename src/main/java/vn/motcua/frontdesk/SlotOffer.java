package vn.motcua.frontdesk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be booked of a group.
 *
 * @param days those that have slots, in order; also days that are full
 * @param day the one whose slots these are; null when no day has any
 * @param slots those that have not begun, in order; also those that are full
 */
public record SlotOffer(
        Centre centre,
        ServiceGroup group,
        SlotRules rules,
        List<BookableDay> days,
        @Nullable LocalDate day,
        List<Slot> slots) {

    /** Copies the lists. */
    public SlotOffer {
        days = List.copyOf(days);
        slots = List.copyOf(slots);
    }
}
