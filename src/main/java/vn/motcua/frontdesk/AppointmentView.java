package vn.motcua.frontdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as it stands now.
 *
 * @param group what it is for
 * @param state what nobody confirmed or came to in time is over
 * @param releasedAt until then its owner has to be there
 * @param needsCode whether the person who looks has to prove the phone to confirm it
 * @param ticket the number they got when they came, or null
 */
public record AppointmentView(
        Appointment appointment,
        Centre centre,
        String group,
        @Nullable String groupEn,
        AppointmentState state,
        Instant releasedAt,
        boolean needsCode,
        @Nullable Ticket ticket) {}
