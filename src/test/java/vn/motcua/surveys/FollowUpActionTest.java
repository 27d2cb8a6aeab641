package vn.motcua.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowUpActionTest {

    private static List<String> table() {
        return Arrays.stream(FollowUpState.values())
                .flatMap(from -> Arrays.stream(FollowUpAction.values())
                        .map(action -> from + " " + action + " "
                                + action.from(from).map(Enum::name).orElse("refused")))
                .toList();
    }

    @Test
    void leadsWhereItsTableSaysAndNowhereElse() {
        assertThat(table())
                .containsExactly(
                        "OPEN CONTACT CONTACTED",
                        "OPEN NOTE OPEN",
                        "OPEN CLOSE CLOSED",
                        "CONTACTED CONTACT refused",
                        "CONTACTED NOTE CONTACTED",
                        "CONTACTED CLOSE CLOSED",
                        "CLOSED CONTACT refused",
                        "CLOSED NOTE refused",
                        "CLOSED CLOSE refused");
        assertThat(FollowUpAction.CLOSE.from(FollowUpState.CLOSED)).isEqualTo(Optional.empty());
    }
}
