package vn.motcua.frontdesk;

import org.jspecify.annotations.Nullable;

/**
 * What came of it.
 *
 * @param counter as it is now
 * @param ticket the ticket it was about, as it stands now; null when nobody waited, or it was about the counter alone
 * @param ended who was there before and was ended by calling the next, or null
 */
public record CounterAnswer(
        CounterState counter,
        @Nullable Ticket ticket,
        @Nullable Ticket ended) {}
