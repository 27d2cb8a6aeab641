package vn.motcua.frontdesk.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Plays the rest of the day many times over and notes when each person is called. All people who wait are answered by
 * the same days played; the same state, model and seed give the same answer.
 */
final class Forecaster {

    /** How often the day is played, and how often where so many wait that chances level out. */
    private static final int PATHS = 256;

    private static final int PATHS_OF_MANY = 128;
    private static final int MANY = 120;

    /** Minutes that stand for "nobody serves this today". */
    private static final double NEVER = 24 * 60;

    private final CentreState state;
    private final CentreModel model;
    private final Randomness random;

    /** Tickets by group and place: those of group g with priority from priorityFrom[g], the others from otherFrom[g]. */
    private final int[] priorityTickets;

    private final int[] otherTickets;
    private final int[] priorityFrom;
    private final int[] otherFrom;

    private final int paths;
    private final double[] waits;
    private final int[] priorityHead;
    private final int[] otherHead;
    private final double[] nextJump;
    private final double[] oldestJump;
    private final int[] jumped;
    private final double[] free;
    private final double[] leaves;
    private final int[] inRow;
    private final int[] bookings;
    private int nextBooking;

    private Forecaster(CentreState state, CentreModel model, long seed) {
        this.state = state;
        this.model = model;
        this.random = new Randomness(seed);
        int[] order = IntStream.range(0, state.tickets)
                .boxed()
                .sorted((one, other) -> Double.compare(state.place[one], state.place[other]))
                .mapToInt(Integer::intValue)
                .toArray();
        priorityFrom = new int[state.groups + 1];
        otherFrom = new int[state.groups + 1];
        priorityTickets = sorted(order, true, priorityFrom);
        otherTickets = sorted(order, false, otherFrom);
        paths = state.tickets > MANY ? PATHS_OF_MANY : PATHS;
        waits = new double[state.tickets * paths];
        priorityHead = new int[state.groups];
        otherHead = new int[state.groups];
        nextJump = new double[state.groups];
        oldestJump = new double[state.groups];
        jumped = new int[state.groups];
        free = new double[state.counters];
        leaves = new double[state.counters];
        inRow = new int[state.counters];
        bookings = IntStream.range(0, state.bookings)
                .boxed()
                .sorted((one, other) -> Double.compare(state.bookedAt[one], state.bookedAt[other]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Minutes until each waiting person is called, in every day played: those of each ticket together, sorted. */
    static double[] waits(CentreState state, CentreModel model, long seed) {
        Forecaster forecaster = new Forecaster(state, model, seed);
        for (int path = 0; path < forecaster.paths; path++) {
            forecaster.play(path);
        }
        for (int ticket = 0; ticket < state.tickets; ticket++) {
            Arrays.sort(forecaster.waits, ticket * forecaster.paths, (ticket + 1) * forecaster.paths);
        }
        return forecaster.waits;
    }

    private int[] sorted(int[] order, boolean priority, int[] from) {
        int[] tickets = new int[order.length];
        int next = 0;
        for (int g = 0; g < state.groups; g++) {
            from[g] = next;
            for (int ticket : order) {
                if (state.group[ticket] == g && state.priority[ticket] == priority) {
                    tickets[next++] = ticket;
                }
            }
        }
        from[state.groups] = next;
        return tickets;
    }

    private void play(int path) {
        begin();
        for (int ticket = 0; ticket < state.tickets; ticket++) {
            waits[ticket * paths + path] = NEVER;
        }
        int left = state.tickets;
        // Whoever comes in front of the others makes more calls than tickets; beyond this nobody is served any more.
        int calls = 20 * state.tickets + 100 * state.counters;
        while (left > 0 && calls-- > 0) {
            int counter = firstFree();
            if (counter < 0 || free[counter] >= NEVER) {
                return;
            }
            if (rests(counter)) {
                continue;
            }
            int ticket = call(counter);
            if (ticket >= 0) {
                waits[ticket * paths + path] = free[counter];
                left--;
                serve(counter, state.group[ticket], state.load[ticket]);
            }
        }
    }

    private void begin() {
        nextBooking = 0;
        for (int g = 0; g < state.groups; g++) {
            priorityHead[g] = priorityFrom[g];
            otherHead[g] = otherFrom[g];
            nextJump[g] = random.until(model.jumps()[g]);
            oldestJump[g] = 0;
            jumped[g] = 0;
        }
        for (int c = 0; c < state.counters; c++) {
            inRow[c] = state.inRow[c];
            free[c] = switch (state.desk[c]) {
                case FREE -> 0;
                case BUSY -> remaining(c);
                case AWAY -> random.until(model.returns());
                case LATER -> nextSpan();
                case SHUT -> Double.POSITIVE_INFINITY;
            };
            leaves[c] = random.until(model.leaves());
        }
    }

    private int firstFree() {
        int first = -1;
        double earliest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < free.length; c++) {
            if (free[c] < earliest) {
                earliest = free[c];
                first = c;
            }
        }
        return first;
    }

    /** Whether the counter is not there when it is free: the centre is closed, or somebody went away from it. */
    private boolean rests(int counter) {
        double at = free[counter];
        double open = openFrom(at);
        if (open > at) {
            free[counter] = open;
            leaves[counter] = open + random.until(model.leaves());
            return true;
        }
        if (at >= leaves[counter]) {
            free[counter] = at + random.until(model.returns());
            leaves[counter] = free[counter] + random.until(model.leaves());
            return true;
        }
        return false;
    }

    /** The moment itself when the centre is open then, or the next opening; after the last close it works on. */
    private double openFrom(double at) {
        for (int i = 0; i < state.opens.length; i++) {
            if (at < state.closes[i]) {
                return Math.max(at, state.opens[i]);
            }
        }
        return at;
    }

    private double nextSpan() {
        for (double opens : state.opens) {
            if (opens > 0) {
                return opens;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Takes the next ticket out of the line; -1 when somebody else was called, or nobody waits for this counter. */
    private int call(int counter) {
        double now = free[counter];
        come(now);
        int priorityGroup = -1;
        int otherGroup = -1;
        int jumpGroup = -1;
        int earlyGroup = -1;
        double earlyPlace = Double.POSITIVE_INFINITY;
        double priorityPlace = Double.POSITIVE_INFINITY;
        double otherPlace = Double.POSITIVE_INFINITY;
        double jumpPlace = Double.POSITIVE_INFINITY;
        for (long rest = state.serves[counter]; rest != 0; rest &= rest - 1) {
            int g = Long.numberOfTrailingZeros(rest);
            if (priorityHead[g] < priorityFrom[g + 1]) {
                double place = state.place[priorityTickets[priorityHead[g]]];
                if (place > now) {
                    if (place < earlyPlace) {
                        earlyPlace = place;
                        earlyGroup = g;
                    }
                } else if (place < priorityPlace) {
                    priorityPlace = place;
                    priorityGroup = g;
                }
            }
            if (otherHead[g] < otherFrom[g + 1]) {
                double place = state.place[otherTickets[otherHead[g]]];
                if (place < otherPlace) {
                    otherPlace = place;
                    otherGroup = g;
                }
            }
            if (jumped[g] > 0 && oldestJump[g] < jumpPlace) {
                jumpPlace = oldestJump[g];
                jumpGroup = g;
            }
        }
        boolean priority = CallOrder.takesPriority(
                priorityGroup >= 0 || jumpGroup >= 0, otherGroup >= 0, inRow[counter], state.priorityLimit);
        if (!priority && otherGroup < 0 && earlyGroup >= 0) {
            inRow[counter] = 0;
            return priorityTickets[priorityHead[earlyGroup]++];
        }
        if (!priority && otherGroup < 0) {
            free[counter] = nextFor(counter);
            return -1;
        }
        if (!priority) {
            int ticket = otherTickets[otherHead[otherGroup]++];
            inRow[counter] = state.load[ticket] > 0 ? 0 : inRow[counter];
            return ticket;
        }
        inRow[counter] = CallOrder.inRowAfter(true, inRow[counter], state.priorityLimit);
        if (priorityGroup >= 0) {
            return priorityTickets[priorityHead[priorityGroup]++];
        }
        jumped[jumpGroup]--;
        serve(counter, jumpGroup, 1);
        return -1;
    }

    /** Those who come later and go before others, until then. */
    private void come(double now) {
        for (int g = 0; g < state.groups; g++) {
            while (nextJump[g] <= now) {
                join(g, nextJump[g]);
                nextJump[g] += random.until(model.jumps()[g]);
            }
        }
        while (nextBooking < bookings.length && state.bookedAt[bookings[nextBooking]] <= now) {
            int booking = bookings[nextBooking++];
            join(state.bookedGroup[booking], state.bookedAt[booking]);
        }
    }

    private void join(int g, double at) {
        if (jumped[g]++ == 0) {
            oldestJump[g] = at;
        }
    }

    /** When the next of those comes for this counter. */
    private double nextFor(int counter) {
        double next = Double.POSITIVE_INFINITY;
        for (long rest = state.serves[counter]; rest != 0; rest &= rest - 1) {
            next = Math.min(next, nextJump[Long.numberOfTrailingZeros(rest)]);
        }
        for (int i = nextBooking; i < bookings.length; i++) {
            if ((state.serves[counter] >>> state.bookedGroup[bookings[i]] & 1) != 0) {
                return Math.min(next, state.bookedAt[bookings[i]]);
            }
        }
        return next;
    }

    private void serve(int counter, int g, double load) {
        if (load == 0) {
            return;
        }
        boolean came = random.next() >= model.noShow();
        free[counter] += (came ? duration(counter, g) * load : model.noShowMinutes()) + model.gap();
    }

    private double duration(int counter, int g) {
        double[] times = model.times()[g];
        double at = random.next() * times.length;
        int low = (int) at;
        int high = Math.min(low + 1, times.length - 1);
        // Between its neighbours on both sides, so that the mean stays.
        double share = at - low - 0.5;
        int neighbour = share < 0 ? Math.max(0, low - 1) : high;
        return (times[low] + Math.abs(share) * (times[neighbour] - times[low])) * model.pace()[counter][g];
    }

    /** How much longer somebody is served who has been for a while: only as long as those who took at least as long. */
    private double remaining(int counter) {
        int g = state.servedGroup[counter];
        double scale = model.pace()[counter][g] * state.servedLoad[counter];
        double elapsed = state.elapsed[counter] / scale;
        double[] times = model.times()[g];
        int from = Arrays.binarySearch(times, elapsed);
        int first = from < 0 ? -from - 1 : from;
        int longer = times.length - first;
        double rest = longer < 4
                ? elapsed * 0.3 * -Math.log(1 - random.next())
                : times[first + (int) (random.next() * longer)] - elapsed;
        return rest * scale + model.gap();
    }
}
