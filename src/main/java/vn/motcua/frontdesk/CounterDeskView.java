package vn.motcua.frontdesk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an officer sees at a counter.
 *
 * @param counter what it does
 * @param there who is there or was called there, or null
 * @param waiting who waits for this counter, in the order of places
 * @param parked who was put aside anywhere in the centre
 * @param waits by id of the ticket
 * @param errands what was received from and handed over to who is there: codes of dossiers
 */
public record CounterDeskView(
        Centre centre,
        CounterSetup setup,
        CounterState counter,
        @Nullable Ticket there,
        List<Ticket> waiting,
        List<Ticket> parked,
        Map<Long, TicketView> waits,
        List<String> errands) {

    /** Copies the lists. */
    public CounterDeskView {
        waiting = List.copyOf(waiting);
        parked = List.copyOf(parked);
        waits = Map.copyOf(waits);
        errands = List.copyOf(errands);
    }
}
