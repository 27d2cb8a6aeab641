package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftMergeTest {

    private static final Set<String> ASKED = Set.of("name", "born");

    @Test
    void takesDifferentAnswersFromBothWindows() {
        DraftMerge merge = DraftMerge.of(
                Map.of("name", "Lan", "born", ""), Map.of(), Map.of("name", "", "born", "05/12/1990"), ASKED);

        assertThat(merge.changes()).isEqualTo(Map.of("born", "05/12/1990"));
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void tellsWhenBothChangedTheSameAnswer() {
        DraftMerge merge =
                DraftMerge.of(Map.of("name", "Lan"), Map.of("name", "La"), Map.of("name", "Lân"), Set.of("name"));

        assertThat(merge.changes()).isEmpty();
        assertThat(merge.conflicts()).containsExactly(new DraftMerge.Conflict("name", "Lan", "Lân"));
    }

    @Test
    void isContentWhenBothTypedTheSame() {
        DraftMerge merge =
                DraftMerge.of(Map.of("name", "Lan"), Map.of("name", "La"), Map.of("name", "Lan"), Set.of("name"));

        assertThat(merge.changes()).isEmpty();
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void clearsAnAnswerThatThisWindowCleared() {
        DraftMerge merge =
                DraftMerge.of(Map.of("name", "Lan"), Map.of("name", "Lan"), Map.of("name", ""), Set.of("name"));

        assertThat(merge.changes()).isEqualTo(Map.of("name", ""));
    }
}
