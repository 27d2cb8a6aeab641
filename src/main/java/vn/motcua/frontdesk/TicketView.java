package vn.motcua.frontdesk;

import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.forecast.Estimate;

/**
 * A ticket as it stands now.
 *
 * @param state of the ticket; what was left over of an earlier day counts as missed
 * @param ahead people of the same field who are called before
 * @param estimate minutes until the call while it waits, or null
 */
public record TicketView(
        Ticket ticket,
        TicketState state,
        int ahead,
        @Nullable Estimate estimate) {}
