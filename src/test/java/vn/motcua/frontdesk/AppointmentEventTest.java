package vn.motcua.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of an appointment's life: every state is reached, and everything that is not in it is refused. */
class AppointmentEventTest {

    private static final Map<AppointmentState, Set<String>> TABLE = Map.of(
            AppointmentState.HELD, Set.of("CONFIRMED", "CANCELLED", "LAPSED"),
            AppointmentState.CONFIRMED, Set.of("MOVED", "REMINDED", "CHECKED_IN", "DID_NOT_COME", "CANCELLED"),
            AppointmentState.ARRIVED, Set.of(),
            AppointmentState.MISSED, Set.of(),
            AppointmentState.CANCELLED, Set.of(),
            AppointmentState.EXPIRED, Set.of());

    @Test
    void allowsWhatTheTableSaysAndNothingElse() {
        for (AppointmentState state : AppointmentState.values()) {
            assertThat(Arrays.stream(AppointmentEvent.values())
                            .filter(event -> event.from(state).isPresent())
                            .map(Enum::name)
                            .collect(Collectors.toSet()))
                    .as(state.name())
                    .isEqualTo(TABLE.get(state));
        }
    }

    @Test
    void reachesEveryState() {
        Set<AppointmentState> reached = Arrays.stream(AppointmentState.values())
                .flatMap(state -> Arrays.stream(AppointmentEvent.values()).flatMap(event -> event.from(state).stream()))
                .collect(Collectors.toSet());
        reached.add(AppointmentState.HELD);
        assertThat(reached).containsExactlyInAnyOrder(AppointmentState.values());
    }
}
