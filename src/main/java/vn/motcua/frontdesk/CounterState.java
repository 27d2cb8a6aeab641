package vn.motcua.frontdesk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a counter does.
 *
 * @param since since when
 * @param officer name of who sits there
 * @param ticketId who is there or was called there
 * @param freeSince since when nobody is there
 * @param inRow how many people with priority it called one after the other
 */
public record CounterState(
        int number,
        LocalDate day,
        Status status,
        Instant since,
        String officer,
        @Nullable Long ticketId,
        @Nullable Instant freeSince,
        int inRow) {

    /** Whether it calls people. */
    public enum Status {
        OPEN,
        BREAK,
        CLOSED
    }
}
