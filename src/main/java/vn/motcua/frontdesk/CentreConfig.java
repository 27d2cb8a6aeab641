package vn.motcua.frontdesk;

import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a centre works.
 *
 * @param groups what people wait for
 * @param counters who serves it
 * @param hours when it calls, by day of the week; null when its calendar says so
 * @param capacity tickets a day at most, by where they are taken; as many as there are numbers where nothing is said
 * @param booking how appointments are given
 */
public record CentreConfig(
        List<ServiceGroup> groups,
        List<CounterSetup> counters,
        @Nullable Map<DayOfWeek, List<OpenHours>> hours,
        CallRules rules,
        Map<TicketChannel, Integer> capacity,
        BookingSetup booking) {

    private static final int MOST_GROUPS = 64;
    private static final int MOST_COUNTERS = 200;

    /** Nothing yet. */
    public static final CentreConfig EMPTY = new CentreConfig(List.of(), List.of(), null, CallRules.USUAL, Map.of());

    /**
     * Checks that it fits together.
     *
     * @throws CentreConfigUnfit when it does not
     */
    public CentreConfig {
        groups = List.copyOf(groups);
        counters = List.copyOf(counters);
        hours = hours == null ? null : Map.copyOf(hours);
        capacity = Map.copyOf(capacity);
        // Written before there were appointments.
        booking = Objects.requireNonNullElse(booking, BookingSetup.NONE);
        require(groups.size() <= MOST_GROUPS, "groups", Integer.toString(groups.size()));
        require(counters.size() <= MOST_COUNTERS, "counters", Integer.toString(counters.size()));
        Set<String> codes = new HashSet<>();
        for (ServiceGroup group : groups) {
            require(
                    group.code().matches("[\\p{L}\\p{N}._-]{1,40}") && codes.add(group.code()),
                    "groups.code",
                    group.code());
            require(!group.name().isBlank() && group.name().length() <= 200, "groups.name", group.name());
            require(group.prefix().matches("[\\p{Lu}\\p{N}]{0,4}"), "groups.prefix", group.prefix());
            require(
                    group.from() >= 0 && group.from() <= group.to() && group.to() <= 99_999,
                    "groups.from",
                    group.from() + "–" + group.to());
            require(group.minutes() >= 0 && group.minutes() <= 480, "groups.minutes", Double.toString(group.minutes()));
            for (ServiceGroup other : groups) {
                require(
                        other.equals(group)
                                || !other.prefix().equals(group.prefix())
                                || other.to() < group.from()
                                || group.to() < other.from(),
                        "groups.prefix",
                        group.prefix());
            }
        }
        Set<Integer> numbers = new HashSet<>();
        for (CounterSetup counter : counters) {
            require(
                    counter.number() >= 1 && counter.number() <= 9_999 && numbers.add(counter.number()),
                    "counters.number",
                    Integer.toString(counter.number()));
            require(counter.name().length() <= 200, "counters.name", counter.name());
            for (String code : counter.groups()) {
                require(codes.contains(code), "counters.groups", code);
            }
        }
        for (String code : booking.groups().keySet()) {
            require(codes.contains(code), "booking.groups", code);
        }
    }

    /** One without appointments. */
    public CentreConfig(
            List<ServiceGroup> groups,
            List<CounterSetup> counters,
            @Nullable Map<DayOfWeek, List<OpenHours>> hours,
            CallRules rules,
            Map<TicketChannel, Integer> capacity) {
        this(groups, counters, hours, rules, capacity, BookingSetup.NONE);
    }

    private static void require(boolean fits, String part, String value) {
        if (!fits) {
            throw new CentreConfigUnfit(part, value);
        }
    }

    /** The group with this code, name or prefix. */
    public Optional<ServiceGroup> findGroup(String word) {
        String wanted = word.strip();
        return groups.stream()
                .filter(group -> group.code().equals(wanted))
                .findFirst()
                .or(() -> groups.stream()
                        .filter(group -> group.code().equalsIgnoreCase(wanted)
                                || group.name().equalsIgnoreCase(wanted)
                                || group.prefix().equalsIgnoreCase(wanted))
                        .findFirst());
    }

    /** The counter with this number. */
    public Optional<CounterSetup> findCounter(int number) {
        return counters.stream().filter(counter -> counter.number() == number).findFirst();
    }

    /** Whether tickets can be taken and called. */
    public boolean isReady() {
        return !groups.isEmpty()
                && counters.stream().anyMatch(counter -> !counter.groups().isEmpty());
    }
}
