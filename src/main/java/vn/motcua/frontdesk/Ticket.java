package vn.motcua.frontdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * A number in the line of one day.
 *
 * @param label the number as it is called, {@code A042}; kept when the ticket goes to another group
 * @param later groups the same visit goes on to
 * @param quantity errands in it
 * @param place who has the earlier one goes first
 * @param slot begin of the slot when they came to an appointment, or null
 * @param straight it only waited so far
 * @param test it is for trying a machine
 * @param counter where it was called last
 * @param calls how often it was called there
 */
public record Ticket(
        long id,
        TicketKey key,
        AgencyId desk,
        LocalDate day,
        String label,
        String group,
        List<String> later,
        TicketChannel channel,
        @Nullable Priority priority,
        int quantity,
        @Nullable String phone,
        @Nullable Long person,
        TicketState state,
        Instant place,
        @Nullable Instant slot,
        boolean straight,
        boolean test,
        @Nullable Integer counter,
        int calls,
        Instant issuedAt,
        @Nullable Instant calledAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean toldNear) {

    /** Further errands of the same kind take less than the first. */
    private static final double FURTHER = 0.6;

    /** Copies the groups. */
    public Ticket {
        later = List.copyOf(later);
    }

    /** How much longer it takes than one errand. */
    double load() {
        return 1 + FURTHER * (quantity - 1);
    }

    /** Whether it goes in front of others, at once or from its slot on. */
    boolean isFirst() {
        return priority != null || slot != null;
    }

    /** Whether it goes in front of others now: an appointment does so from the minute of its slot on, not before. */
    boolean isFirst(Instant now) {
        return priority != null || (slot != null && !place.isAfter(now));
    }

    /** Since when somebody waits: whoever comes late to an appointment has a place from before they came. */
    Instant waitsSince() {
        return place.isAfter(issuedAt) ? place : issuedAt;
    }

    /** Called to a counter. */
    Ticket called(int at, Instant now) {
        return with(TicketState.CALLED, group, later, place, straight, at, 1, now, null, null, toldNear);
    }

    /** Called once more. */
    Ticket recalled() {
        return with(state, group, later, place, straight, counter, calls + 1, calledAt, startedAt, endedAt, toldNear);
    }

    /** At the counter. */
    Ticket started(Instant now) {
        return with(TicketState.SERVING, group, later, place, straight, counter, calls, calledAt, now, null, toldNear);
    }

    /** Nothing more comes. */
    Ticket ended(TicketState end, Instant now) {
        return with(end, group, later, place, straight, counter, calls, calledAt, startedAt, now, toldNear);
    }

    /** Put aside. */
    Ticket parked() {
        return with(
                TicketState.PARKED, group, later, place, false, counter, calls, calledAt, startedAt, null, toldNear);
    }

    /** In the line of a group, from this place on. */
    Ticket inLine(String ofGroup, List<String> then, Instant at) {
        return with(TicketState.WAITING, ofGroup, then, at, false, counter, 0, calledAt, null, null, false);
    }

    /** Its owner was told that the call is near. */
    Ticket told() {
        return with(state, group, later, place, straight, counter, calls, calledAt, startedAt, endedAt, true);
    }

    private Ticket with(
            TicketState to,
            String ofGroup,
            List<String> then,
            Instant at,
            boolean straightOn,
            @Nullable Integer where,
            int times,
            @Nullable Instant called,
            @Nullable Instant started,
            @Nullable Instant ended,
            boolean told) {
        return new Ticket(
                id,
                key,
                desk,
                day,
                label,
                ofGroup,
                then,
                channel,
                priority,
                quantity,
                phone,
                person,
                to,
                at,
                slot,
                straightOn,
                test,
                where,
                times,
                issuedAt,
                called,
                started,
                ended,
                told);
    }
}
