package vn.motcua.frontdesk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.frontdesk.Priority;
import vn.motcua.frontdesk.Ticket;
import vn.motcua.frontdesk.TicketState;
import vn.motcua.frontdesk.TicketView;
import vn.motcua.frontdesk.forecast.Estimate;
import vn.motcua.platform.VietnamTime;

/**
 * A ticket as other systems read it.
 *
 * @param id nobody guesses it; also the end of the address of the ticket's page
 * @param number as it is called
 * @param ahead people of the same field who are called before
 * @param p10 minutes until the call: in one of ten cases less; 0 once called, null when it waits for nothing now
 * @param p50 as often less as more
 * @param p90 in one of ten cases more
 * @param appointment begin of the slot when they came to an appointment: called first from then on
 * @param inTime whether the call comes, more likely than not, before the centre closes; null when it does not wait
 */
record TicketJson(
        String id,
        String number,
        int ahead,
        @Nullable Double p10,
        @Nullable Double p50,
        @Nullable Double p90,
        @Nullable Boolean inTime,
        TicketState state,
        String group,
        @Nullable Priority priority,
        @Nullable OffsetDateTime appointment,
        int quantity,
        LocalDate day,
        @Nullable Integer counter,
        OffsetDateTime issuedAt,
        @Nullable OffsetDateTime calledAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        boolean test,
        String link) {

    static TicketJson of(TicketView view) {
        Ticket ticket = view.ticket();
        Estimate estimate = view.estimate();
        boolean called = view.state() == TicketState.CALLED
                || view.state() == TicketState.SERVING
                || view.state() == TicketState.DONE;
        Double none = called ? 0.0 : null;
        return new TicketJson(
                ticket.key().value(),
                ticket.label(),
                view.ahead(),
                estimate == null ? none : (Double) (Math.floor(estimate.p10() * 10) / 10),
                estimate == null ? none : (Double) (Math.round(estimate.p50() * 10) / 10.0),
                estimate == null ? none : (Double) (Math.ceil(estimate.p90() * 10) / 10),
                estimate == null ? null : (Boolean) estimate.inTime(),
                view.state(),
                ticket.group(),
                ticket.priority(),
                at(ticket.slot()),
                ticket.quantity(),
                ticket.day(),
                ticket.counter(),
                time(ticket.issuedAt()),
                at(ticket.calledAt()),
                at(ticket.startedAt()),
                at(ticket.endedAt()),
                ticket.test(),
                "/so/" + ticket.key());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atZone(VietnamTime.ZONE).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
