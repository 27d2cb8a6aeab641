package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CalculationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    /** The examples by which the browser's reading is tested too. */
    private static final JsonNode SHARED =
            JsonMapper.shared().readTree(CalculationTest.class.getResourceAsStream("/forms/calculations.json"));

    static Stream<JsonNode> examples() {
        return SHARED.get("results").valueStream();
    }

    static Stream<String> malformed() {
        return SHARED.get("malformed").valueStream().map(JsonNode::asString);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsWhatItSays(JsonNode example) {
        JsonNode answers = example.path("answers");
        JsonNode kinds = example.path("kinds");
        CalculationAnswers given = new CalculationAnswers(
                name -> answers.path(name).asString(""),
                name -> kinds.has(name) ? FieldType.valueOf(kinds.get(name).asString()) : null,
                TODAY,
                null);

        assertThat(CalculationAnswers.written(
                                Calculation.parse(example.get("calculation").asString())
                                        .value(given),
                                FieldType.valueOf(example.get("type").asString()))
                        .orElse(""))
                .isEqualTo(example.get("result").asString());
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsNoCalculation(String text) {
        assertThatThrownBy(() -> Calculation.parse(text)).isInstanceOf(MalformedCalculation.class);
    }

    @Test
    void namesTheFieldsItLooksAt() {
        Calculation calculation = Calculation.parse("sum(items[].price) + years(born, today) + count(items[].name)");

        assertThat(calculation.fields()).containsExactly("born", "items[].name", "items[].price");
        assertThat(calculation.days()).containsExactly("born");
        assertThat(calculation.counted()).containsExactly("items[].name");
    }

    @Test
    void countsRowByRowAndThenTheSumWhateverWasSentForThem() {
        FormField total = calculated("items[].total", FieldType.MONEY, "items[].price * items[].amount");
        FormField items = new FormField(
                "items",
                "Hàng",
                FieldType.REPEAT_GROUP,
                Requirement.NEVER,
                null,
                null,
                FieldRule.NONE,
                List.of(),
                List.of(asked("items[].price", FieldType.MONEY), asked("items[].amount", FieldType.INTEGER), total),
                true);
        FormField sum = calculated("sum", FieldType.MONEY, "sum(items[].total)");
        FormDefinition form = new FormDefinition(
                new FormDefinitionId(1),
                "test",
                1,
                null,
                "Thử",
                null,
                List.of(new FormGroup("Phần", List.of(items, sum))));
        Map<String, String> typed = Map.of(
                "items[0].price", "1.000",
                "items[0].amount", "2",
                "items[0].total", "7",
                "items[6].price", "500",
                "items[6].amount", "1",
                "sum", "1");

        assertThat(CalculatedAnswers.of(form, typed, TODAY))
                .containsEntry("items[0].total", "2000")
                .containsEntry("items[6].total", "500")
                .containsEntry("sum", "2500");
        assertThat(new AnswerCheck(typed, TODAY, (key, arguments) -> key)
                        .run(form)
                        .answers())
                .containsEntry("items[0].total", "2000")
                .containsEntry("sum", "2500");
    }

    /** Its JSON tells whether a shipped declaration changed, so a property that is not used is not there. */
    @Test
    void leavesTheJsonOfFieldsThatAreAnsweredAsItWas() {
        assertThat(JsonMapper.shared()
                        .valueToTree(asked("fee", FieldType.MONEY))
                        .propertyNames())
                .containsExactlyInAnyOrder(
                        "asked",
                        "checked",
                        "choices",
                        "columns",
                        "condition",
                        "key",
                        "label",
                        "prefill",
                        "required",
                        "rule",
                        "type");
        FormField total = calculated("total", FieldType.MONEY, "fee * 2");
        assertThat(JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(total), FormField.class))
                .isEqualTo(total);
    }

    private static FormField asked(String key, FieldType type) {
        return new FormField(key, key, type, Requirement.NEVER, null, null, FieldRule.NONE, List.of(), List.of(), true);
    }

    private static FormField calculated(String key, FieldType type, String calculation) {
        return new FormField(
                key,
                key,
                type,
                Requirement.NEVER,
                null,
                null,
                FieldRule.NONE,
                List.of(),
                List.of(),
                true,
                calculation,
                List.of());
    }
}
