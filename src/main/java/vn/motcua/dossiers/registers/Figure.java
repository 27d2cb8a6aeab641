package vn.motcua.dossiers.registers;

/**
 * The figures of Biểu 06/VPCP/KSTT (Circular 01/2020/TT-VPCP). Each is one condition in SQL, used both to count and to
 * list, over the columns of {@link PeriodicReports}: what is in the report was received before the end of the period
 * and was not closed before it began.
 */
public enum Figure {
    /** All that was there to be dealt with; equals done and in process together. */
    RECEIVED("true"),
    /** Received in the period, filed online. */
    RECEIVED_ONLINE("r.received_at >= :from and r.channel = 'ONLINE'"),
    /** Received in the period at a counter or by post. */
    RECEIVED_OTHERWISE("r.received_at >= :from and r.channel <> 'ONLINE'"),
    /** Received before the period and still open when it began. */
    CARRIED_OVER("r.received_at < :from"),
    /** Closed in the period: finished, withdrawn, stopped, or refused after receipt. */
    DONE("r.closed_at < :to"),
    /** Before the day of the deadline; see {@link vn.motcua.dossiers.Punctuality}. */
    DONE_EARLY("r.closed_at < :to and r.closed_day < r.promised_day"),
    /** On the day of the deadline and not after its minute, or without a deadline. */
    DONE_ON_TIME("r.closed_at < :to and (r.promised_at is null"
            + " or (r.closed_at <= r.promised_at and r.closed_day >= r.promised_day))"),
    /** After the deadline. */
    DONE_LATE("r.closed_at < :to and r.closed_at > r.promised_at"),
    /** Not closed by the end of the period. */
    OPEN("(r.closed_at is null or r.closed_at >= :to)"),
    /** Its deadline has not passed, or its clock stands still while the applicant completes it. */
    OPEN_IN_TIME("(r.closed_at is null or r.closed_at >= :to)"
            + " and (r.promised_at is null or r.promised_at >= :asOf or r.paused)"),
    /** Its deadline has passed. */
    OPEN_LATE("(r.closed_at is null or r.closed_at >= :to) and r.promised_at < :asOf and not r.paused");

    private final String condition;

    Figure(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
