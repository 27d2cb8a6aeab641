package vn.motcua.frontdesk.forecast;

import java.util.Arrays;

/**
 * A centre at one moment, as the simulation needs it: who waits in which order, what each counter does, when the centre
 * is open. Times are minutes from now; groups and counters are numbered from 0 (at most 64 groups).
 */
public final class CentreState {

    /** What a counter does. */
    public enum Desk {
        /** Takes the next person at once. */
        FREE,
        /** Somebody was called or is being served. */
        BUSY,
        /** Closed for the moment: was open today, may open again. */
        AWAY,
        /** Opens with the next span of opening hours. */
        LATER,
        /** Takes nobody today. */
        SHUT
    }

    final int groups;
    final int priorityLimit;

    int tickets;
    int[] group = new int[64];
    double[] place = new double[64];
    boolean[] priority = new boolean[64];
    double[] load = new double[64];

    int counters;
    long[] serves = new long[16];
    Desk[] desk = new Desk[16];
    int[] servedGroup = new int[16];
    double[] servedLoad = new double[16];
    double[] elapsed = new double[16];
    int[] inRow = new int[16];

    double[] opens = {};
    double[] closes = {};

    int bookings;
    int[] bookedGroup = new int[16];
    double[] bookedAt = new double[16];

    /**
     * Nobody waits, no counter stands there, open without end.
     *
     * @param groups how many
     * @param priorityLimit how many with priority are called in a row while others wait
     */
    public CentreState(int groups, int priorityLimit) {
        if (groups > Long.SIZE) {
            throw new IllegalArgumentException("At most 64 groups: " + groups);
        }
        this.groups = groups;
        this.priorityLimit = priorityLimit;
    }

    /** How many wait. */
    public int tickets() {
        return tickets;
    }

    /**
     * Somebody who waits.
     *
     * @param at their place: when they came, in minutes from now; above 0 with priority for who came early to an
     *     appointment and goes before others from then on
     * @param size how much longer than one errand it takes, 1 for one
     * @return their number, from 0
     */
    public int waiting(int ofGroup, double at, boolean withPriority, double size) {
        if (tickets == group.length) {
            int length = tickets * 2;
            group = Arrays.copyOf(group, length);
            place = Arrays.copyOf(place, length);
            priority = Arrays.copyOf(priority, length);
            load = Arrays.copyOf(load, length);
        }
        group[tickets] = ofGroup;
        place[tickets] = at;
        priority[tickets] = withPriority;
        load[tickets] = size;
        return tickets++;
    }

    /** Somebody who might come now: they are told their wait and nobody waits for them. */
    public int newcomer(int ofGroup) {
        return waiting(ofGroup, 0, false, 0);
    }

    /**
     * A counter that serves nobody.
     *
     * @param mask bit g is set when it serves group g
     * @param called how many with priority it called in a row
     * @return its number, from 0
     */
    public int counter(long mask, Desk does, int called) {
        if (counters == desk.length) {
            int length = counters * 2;
            serves = Arrays.copyOf(serves, length);
            desk = Arrays.copyOf(desk, length);
            servedGroup = Arrays.copyOf(servedGroup, length);
            servedLoad = Arrays.copyOf(servedLoad, length);
            elapsed = Arrays.copyOf(elapsed, length);
            inRow = Arrays.copyOf(inRow, length);
        }
        serves[counters] = mask;
        desk[counters] = does;
        inRow[counters] = called;
        return counters++;
    }

    /** A counter that serves somebody, since so many minutes. */
    public int busy(long mask, int called, int ofGroup, double since, double size) {
        int counter = counter(mask, Desk.BUSY, called);
        servedGroup[counter] = ofGroup;
        elapsed[counter] = Math.max(0, since);
        servedLoad[counter] = size;
        return counter;
    }

    /** When the centre is open, in order, in minutes from now; the last end is the end of the day. */
    public void open(double[] from, double[] to) {
        opens = from.clone();
        closes = to.clone();
    }

    /** Somebody has an appointment and goes before those without. */
    public void booked(int ofGroup, double at) {
        if (bookings == bookedAt.length) {
            bookedGroup = Arrays.copyOf(bookedGroup, bookings * 2);
            bookedAt = Arrays.copyOf(bookedAt, bookings * 2);
        }
        bookedGroup[bookings] = ofGroup;
        bookedAt[bookings] = Math.max(0, at);
        bookings++;
    }

    /** Minutes of opening hours until then; after the last close all count, because it works on. */
    double worked(double at) {
        double sum = 0;
        for (int i = 0; i < opens.length; i++) {
            double from = Math.max(0, opens[i]);
            boolean last = i == opens.length - 1;
            double to = last ? at : Math.min(at, closes[i]);
            sum += Math.max(0, to - from);
        }
        return opens.length == 0 ? at : sum;
    }

    /**
     * When so many minutes of opening hours went by, in the same span of opening hours as another moment: a small
     * correction carries nobody over lunch.
     */
    double after(double worked, double near) {
        double before = 0;
        for (int i = 0; i < opens.length; i++) {
            double from = Math.max(0, opens[i]);
            boolean last = i == opens.length - 1;
            if (last || near <= closes[i]) {
                double at = from + Math.max(0, worked - before);
                return last ? at : Math.min(at, Math.max(from, closes[i]));
            }
            before += Math.max(0, closes[i] - from);
        }
        return worked;
    }

    /** Minutes until the end of the day; infinite when the hours are not known. */
    public double untilClose() {
        return closes.length == 0 ? Double.POSITIVE_INFINITY : closes[closes.length - 1];
    }
}
