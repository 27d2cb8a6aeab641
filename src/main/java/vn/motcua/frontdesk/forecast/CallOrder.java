package vn.motcua.frontdesk.forecast;

/**
 * Who is called next. People with priority go before others; after so many of them in a row the counter calls somebody
 * without, if one waits, so that nobody waits for ever (the same rule calls at the counter and in the simulation).
 */
public final class CallOrder {

    private CallOrder() {}

    /**
     * Whether the counter calls somebody with priority.
     *
     * @param inRow how many with priority it called one after the other
     * @param limit how many it may
     */
    public static boolean takesPriority(boolean priorityWaits, boolean otherWaits, int inRow, int limit) {
        return priorityWaits && (!otherWaits || inRow < limit);
    }

    /** How many it has called in a row after this call. */
    public static int inRowAfter(boolean calledPriority, int inRow, int limit) {
        return calledPriority ? Math.min(limit, inRow + 1) : 0;
    }
}
