package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConditionTest {

    /** The examples by which the browser's reading is tested too. */
    private static final JsonNode SHARED =
            JsonMapper.shared().readTree(ConditionTest.class.getResourceAsStream("/forms/conditions.json"));

    static Stream<JsonNode> examples() {
        return SHARED.get("hold").valueStream();
    }

    static Stream<String> malformed() {
        return SHARED.get("malformed").valueStream().map(JsonNode::asString);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void holdsAsItReads(JsonNode example) {
        JsonNode answers = example.get("answers");

        assertThat(Condition.parse(example.get("condition").asString())
                        .holds(key -> answers.path(key).asString("")))
                .isEqualTo(example.get("holds").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsNoCondition(String text) {
        assertThatThrownBy(() -> Condition.parse(text)).isInstanceOf(MalformedCondition.class);
    }

    @Test
    void namesTheFieldsItLooksAt() {
        assertThat(Condition.parse("b == Y and a != X or c in P,Q").fields()).containsExactly("a", "b", "c");
    }

    @Test
    void breaksTheFormWhenItLooksAtAFieldOrChoiceThatDoesNotExist() {
        FormField kind = new FormField(
                "kind",
                "Loại",
                FieldType.CHOICE,
                Requirement.ALWAYS,
                null,
                null,
                FieldRule.NONE,
                List.of(new Choice("A", "Một")),
                List.of(),
                true);

        assertThatThrownBy(() -> ConditionCheck.run(form(kind, when("kind == B"))))
                .isInstanceOf(MalformedCondition.class)
                .hasMessageContaining("B cannot be chosen");
        assertThatThrownBy(() -> ConditionCheck.run(form(kind, when("sort == A"))))
                .isInstanceOf(MalformedCondition.class)
                .hasMessageContaining("no field sort");
    }

    private static FormField when(String condition) {
        return new FormField(
                "detail",
                "Chi tiết",
                FieldType.TEXT,
                Requirement.WHEN,
                condition,
                null,
                FieldRule.NONE,
                List.of(),
                List.of(),
                true);
    }

    private static FormDraft form(FormField... fields) {
        return new FormDraft("test", null, "Thử", null, List.of(new FormGroup("Nhóm", List.of(fields))));
    }
}
