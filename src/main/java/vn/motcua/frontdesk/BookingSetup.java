package vn.motcua.frontdesk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a centre gives appointments.
 *
 * @param groups rules of the groups that can be booked, by code
 * @param holdMinutes how long a slot is held until it has to be confirmed
 * @param graceMinutes how long after its begin somebody may come; then the slot is released
 */
public record BookingSetup(Map<String, SlotRules> groups, int holdMinutes, int graceMinutes) {

    /** No appointments. */
    public static final BookingSetup NONE = new BookingSetup(Map.of(), 10, 15);

    private static final int LONGEST_HOLD = 60;
    private static final int LONGEST_GRACE = 120;

    /** Refuses what cannot be meant. */
    public BookingSetup {
        groups = Map.copyOf(groups);
        require(holdMinutes >= 1 && holdMinutes <= LONGEST_HOLD, "booking.holdMinutes", holdMinutes);
        require(graceMinutes >= 0 && graceMinutes <= LONGEST_GRACE, "booking.graceMinutes", graceMinutes);
    }

    private static void require(boolean fits, String part, int value) {
        if (!fits) {
            throw new CentreConfigUnfit(part, Integer.toString(value));
        }
    }

    /** The rules of a group; empty when it cannot be booked. */
    public Optional<SlotRules> findRules(String group) {
        return Optional.ofNullable(groups.get(group));
    }

    Duration hold() {
        return Duration.ofMinutes(holdMinutes);
    }

    Duration grace() {
        return Duration.ofMinutes(graceMinutes);
    }
}
