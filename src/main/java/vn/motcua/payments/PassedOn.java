package vn.motcua.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * One payment over the net on its way to the budget.
 *
 * @param payable what was paid for
 * @param desk that took it
 * @param amount đồng
 * @param dueAt the last moment that is in time
 * @param sentAt when an order passed it on; null while none did
 */
public record PassedOn(
        String payable,
        AgencyId desk,
        long amount,
        Instant paidAt,
        Instant dueAt,
        @Nullable Instant sentAt) {

    /** How it stands. */
    public enum State {
        /** Passed on within the time. */
        IN_TIME,
        /** Passed on after it. */
        LATE,
        /** Not passed on, and there is time left. */
        WAITING,
        /** Not passed on, and there is none. */
        OVERDUE
    }

    /** How it stands now. */
    public State state(Instant now) {
        return sentAt == null
                ? now.isAfter(dueAt) ? State.OVERDUE : State.WAITING
                : sentAt.isAfter(dueAt) ? State.LATE : State.IN_TIME;
    }
}
