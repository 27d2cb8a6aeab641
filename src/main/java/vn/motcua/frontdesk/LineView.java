package vn.motcua.frontdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.frontdesk.forecast.Estimate;

/**
 * A centre's line as everybody in the hall may see it: numbers, no persons.
 *
 * @param open whether the centre calls people now by its hours
 * @param called the calls of today, the last one first
 * @param books whether appointments are given
 */
public record LineView(
        AgencyId desk,
        String name,
        Instant at,
        boolean open,
        List<Group> groups,
        List<Counter> counters,
        List<Call> called,
        boolean books) {

    /** Copies the lists. */
    public LineView {
        groups = List.copyOf(groups);
        counters = List.copyOf(counters);
        called = List.copyOf(called);
    }

    /**
     * A field.
     *
     * @param waiting people in its line
     * @param newcomer what somebody would wait who came now; null when no counter serves it
     * @param last numbers called last, the last one first
     */
    public record Group(
            ServiceGroup setup, int waiting, @Nullable Estimate newcomer, List<String> last) {

        /** Copies the list. */
        public Group {
            last = List.copyOf(last);
        }
    }

    /**
     * A counter.
     *
     * @param number who is there or called there; null when nobody
     */
    public record Counter(
            CounterSetup setup,
            CounterState.Status status,
            @Nullable String number,
            @Nullable TicketState state) {}

    /**
     * A call.
     *
     * @param again how often it was repeated
     * @param present whether the number is called or served there now
     */
    public record Call(String number, int counter, Instant at, int again, boolean present) {}

    /** The field of this code. */
    public Optional<Group> group(String code) {
        return groups.stream()
                .filter(group -> group.setup().code().equals(code))
                .findFirst();
    }

    /** People in all lines. */
    public int waiting() {
        return groups.stream().mapToInt(Group::waiting).sum();
    }
}
