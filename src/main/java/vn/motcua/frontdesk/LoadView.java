package vn.motcua.frontdesk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.forecast.Estimate;

/**
 * How busy a centre is.
 *
 * @param issued numbers for today
 * @param today turns of today: all of them, by hour, by group and by counter
 * @param longest who waits longest, or null when nobody does
 * @param parked how many were put aside
 * @param counters what they do, by number
 * @param pace counters open now, minutes they take for one person, people they serve in an hour
 * @param hours what is left of the day; empty when nothing is known of such days
 * @param lastCall when whoever waits now was called, more likely than not; null when nobody waits
 * @param advice what would help; empty when nobody waits long
 */
public record LoadView(
        LineView line,
        int issued,
        List<TurnFigure> today,
        @Nullable Longest longest,
        int parked,
        List<AtCounter> counters,
        Pace pace,
        List<Hour> hours,
        @Nullable Instant lastCall,
        List<Advice> advice) {

    /** Copies the lists. */
    public LoadView {
        today = List.copyOf(today);
        counters = List.copyOf(counters);
        hours = List.copyOf(hours);
        advice = List.copyOf(advice);
    }

    /** Somebody who waits, for so many minutes. */
    public record Longest(String number, String group, double minutes) {}

    /**
     * A counter.
     *
     * @param since when it began to do that; null when it did nothing today
     * @param figure its turns of today, or null when there was none
     */
    public record AtCounter(
            LineView.Counter counter,
            @Nullable Instant since,
            @Nullable TurnFigure figure) {}

    /** How fast the counters that are open work. */
    public record Pace(int open, double minutes, double perHour) {}

    /**
     * An hour that is left of the day.
     *
     * @param hour of the day
     * @param arrivals how many still come in it
     * @param left how many wait when it ends
     */
    public record Hour(int hour, double arrivals, double left) {}

    /** What would help those who wait long in a field. */
    public sealed interface Advice {

        /** The field. */
        ServiceGroup group();

        /** What somebody waits in it who comes now. */
        Estimate now();

        /** A counter that is closed serves it: with it, newcomers wait so long. */
        record OpenCounter(ServiceGroup group, Estimate now, CounterSetup counter, Estimate then) implements Advice {}

        /** Other centres take the same dossiers (NĐ 118/2025/NĐ-CP Art. 14), where one waits less. */
        record SendOn(ServiceGroup group, Estimate now, List<Elsewhere> centres) implements Advice {

            /** Copies the list. */
            public SendOn {
                centres = List.copyOf(centres);
            }
        }
    }

    /** What somebody waits at another centre. */
    public record Elsewhere(AgencyId desk, String name, Estimate estimate) {}
}
