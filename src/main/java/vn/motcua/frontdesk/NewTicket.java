package vn.motcua.frontdesk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody comes for.
 *
 * @param group code, name or prefix of the group
 * @param later groups the visit goes on to
 * @param priority why they go first, or null
 * @param phone as typed, or null
 * @param personNumber number on the CCCD as typed, or null
 * @param person id of the signed-in citizen, or null
 * @param quantity errands of the same kind
 * @param day for which day; null for today
 */
public record NewTicket(
        String group,
        List<String> later,
        TicketChannel channel,
        @Nullable Priority priority,
        @Nullable String phone,
        @Nullable String personNumber,
        @Nullable Long person,
        int quantity,
        @Nullable LocalDate day) {

    /** Copies the groups. */
    public NewTicket {
        later = List.copyOf(later);
    }

    /** One errand of today by somebody who says nothing about themselves. */
    public static NewTicket walkIn(String group, TicketChannel channel, @Nullable Priority priority) {
        return new NewTicket(group, List.of(), channel, priority, null, null, null, 1, null);
    }
}
