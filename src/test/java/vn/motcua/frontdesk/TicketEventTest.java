package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of a ticket's life: every state is reached, and everything that is not in it is refused. */
class TicketEventTest {

    private static final Map<TicketState, Set<String>> TABLE = Map.of(
            TicketState.WAITING, Set.of("CALLED", "PARKED", "RAN_LATE", "CANCELLED", "LAPSED"),
            TicketState.CALLED,
                    Set.of(
                            "RECALLED",
                            "STARTED",
                            "FINISHED",
                            "WENT_ON",
                            "FORWARDED",
                            "DID_NOT_COME",
                            "PARKED",
                            "LAPSED"),
            TicketState.SERVING, Set.of("FINISHED", "WENT_ON", "FORWARDED", "PARKED", "CLOSED"),
            TicketState.PARKED, Set.of("CALLED", "CAME_BACK", "CANCELLED", "LAPSED"),
            TicketState.DONE, Set.of(),
            TicketState.MISSED, Set.of("CALLED", "CAME_BACK"),
            TicketState.CANCELLED, Set.of());

    @Test
    void allowsWhatTheTableSaysAndNothingElse() {
        for (TicketState state : TicketState.values()) {
            assertThat(Arrays.stream(TicketEvent.values())
                            .filter(event -> event.from(state).isPresent())
                            .map(Enum::name)
                            .collect(Collectors.toSet()))
                    .as(state.name())
                    .isEqualTo(TABLE.get(state));
        }
    }

    @Test
    void reachesEveryState() {
        Set<TicketState> reached = Arrays.stream(TicketState.values())
                .flatMap(state -> Arrays.stream(TicketEvent.values()).flatMap(event -> event.from(state).stream()))
                .collect(Collectors.toSet());
        assertThat(reached).containsExactlyInAnyOrder(TicketState.values());
    }
}
