package vn.motcua.frontdesk;

import java.util.List;

/**
 * How the slots of a group are booked.
 *
 * @param minutes how long a slot lasts
 * @param parallel how many people may have the same slot
 * @param daysAhead until how many days after today; 0 is today alone
 * @param hours within the opening hours of each day; all of them where nothing is said
 */
public record SlotRules(int minutes, int parallel, int daysAhead, List<OpenHours> hours) {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 240;
    private static final int MOST_PARALLEL = 50;
    private static final int FARTHEST = 60;

    /** Refuses what cannot be meant. */
    public SlotRules {
        require(minutes >= SHORTEST && minutes <= LONGEST, "booking.minutes", minutes);
        require(parallel >= 1 && parallel <= MOST_PARALLEL, "booking.parallel", parallel);
        require(daysAhead >= 0 && daysAhead <= FARTHEST, "booking.daysAhead", daysAhead);
        hours = List.copyOf(hours);
    }

    private static void require(boolean fits, String part, int value) {
        if (!fits) {
            throw new CentreConfigUnfit(part, Integer.toString(value));
        }
    }
}
