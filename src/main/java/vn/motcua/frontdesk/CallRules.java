package vn.motcua.frontdesk;

/**
 * How a centre calls.
 *
 * @param priorityInRow after so many people with priority a counter calls somebody without, if one waits
 * @param recallLimit how often somebody is called at most, the first call included
 * @param midday what becomes of those who still wait when the morning ends
 * @param testMode tickets are for trying the machines: they take no number and wait for nobody
 * @param noticeAt who is so near in the line is told
 */
public record CallRules(int priorityInRow, int recallLimit, Midday midday, boolean testMode, int noticeAt) {

    /** What holds where nobody said otherwise. */
    public static final CallRules USUAL = new CallRules(2, 3, Midday.CARRY, false, 3);

    /** At the end of the morning. */
    public enum Midday {
        /** They go on waiting in the afternoon, in front of who comes then. */
        CARRY,
        /** Their tickets end; they take a new one. */
        END
    }

    /** Refuses what cannot be meant. */
    public CallRules {
        require(priorityInRow >= 1 && priorityInRow <= 20, "rules.priorityInRow", priorityInRow);
        require(recallLimit >= 1 && recallLimit <= 10, "rules.recallLimit", recallLimit);
        require(noticeAt >= 0 && noticeAt <= 50, "rules.noticeAt", noticeAt);
    }

    private static void require(boolean fits, String part, int value) {
        if (!fits) {
            throw new CentreConfigUnfit(part, Integer.toString(value));
        }
    }
}
