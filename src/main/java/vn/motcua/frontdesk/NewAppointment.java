package vn.motcua.frontdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to come for, and when.
 *
 * @param group code, name or prefix of the group
 * @param from begin of the slot
 * @param priority why they go first besides, or null
 * @param phone as typed; over the public pages nobody books without
 * @param personNumber number on the CCCD as typed, or null
 */
public record NewAppointment(
        String group,
        Instant from,
        TicketChannel channel,
        @Nullable Priority priority,
        @Nullable String phone,
        @Nullable String personNumber) {}
