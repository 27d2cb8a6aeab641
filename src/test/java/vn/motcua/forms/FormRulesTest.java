package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A declaration is published only when every condition and calculation looks at a question that there is. */
class FormRulesTest {

    private static final FormLine PART = FormLine.part("Thông tin");
    private static final FormLine STATUS = choice("status", "A=Một\nB=Hai");
    private static final FormLine PRICE = line("price", "MONEY");

    private static FormLine line(String key, String type) {
        return new FormLine(key, "Câu " + key, type, "NEVER", "", "", "", "", "NONE", true, key);
    }

    private static FormLine choice(String key, String choices) {
        return new FormLine(key, "Câu " + key, "CHOICE", "ALWAYS", "", "", choices, "", "NONE", true, key);
    }

    private static FormLine when(String key, String condition) {
        return new FormLine(key, "Câu " + key, "TEXT", "WHEN", condition, "", "", "", "NONE", true, "");
    }

    private static FormLine calculated(String key, String calculation) {
        return new FormLine(key, "Câu " + key, "MONEY", "NEVER", "", calculation, "", "", "NONE", true, "");
    }

    private static FormLine renamed(FormLine line, String key) {
        return new FormLine(
                key,
                line.label(),
                line.type(),
                line.required(),
                line.condition(),
                line.calculation(),
                line.choices(),
                line.prefill(),
                line.rule(),
                line.checked(),
                line.was());
    }

    private static FormDefinition form(FormLine... lines) {
        return new FormDefinition(
                new FormDefinitionId(7), "thu", 1, null, "Thử", null, FormLines.read(List.of(lines), null));
    }

    private static List<String> mistakes(FormLine... lines) {
        return mistakes(null, lines);
    }

    private static List<String> mistakes(FormDefinition base, FormLine... lines) {
        return FormRules.check("Thử", List.of(lines), base).stream()
                .filter(problem -> !problem.warning())
                .map(FormProblem::key)
                .toList();
    }

    @Test
    void findsNothingWrongWithWhatIsSound() {
        assertThat(mistakes(
                        PART,
                        STATUS,
                        when("why", "status == B"),
                        line("items", "REPEAT_GROUP"),
                        line("items[].price", "MONEY"),
                        line("items[].amount", "INTEGER"),
                        calculated("items[].total", "items[].price * items[].amount"),
                        calculated("sum", "sum(items[].total)")))
                .isEmpty();
    }

    @Test
    void namesAConditionThatLooksAtAQuestionWhichIsGone() {
        FormDefinition base = form(PART, STATUS, when("why", "status == B"));

        assertThat(mistakes(base, PART, when("why", "status == B"))).containsExactly("referenceDeleted");
        assertThat(mistakes(base, PART, renamed(STATUS, "state"), when("why", "status == B")))
                .containsExactly("referenceRenamed");
        assertThat(mistakes(PART, when("why", "never == B"))).containsExactly("referenceMissing");
        assertThat(mistakes(PART, when("why", "why == B"))).containsExactly("referenceSelf");
    }

    @Test
    void namesAConditionThatComesTooEarlyOrComparesWithNoChoice() {
        assertThat(mistakes(PART, when("why", "status == B"), FormLine.part("Sau"), STATUS))
                .containsExactly("referenceLater");
        assertThat(mistakes(PART, when("why", "status == B"), STATUS)).isEmpty();
        assertThat(mistakes(PART, STATUS, when("why", "status == C"))).containsExactly("conditionValue");
        assertThat(mistakes(PART, STATUS, when("why", "status ==="))).containsExactly("condition");
    }

    @Test
    void namesACalculationThatCannotBeDone() {
        assertThat(mistakes(PART, PRICE, calculated("sum", "price +"))).containsExactly("calculation");
        assertThat(mistakes(PART, calculated("sum", "price + 1"))).containsExactly("referenceMissing");
        assertThat(mistakes(PART, line("name", "NAME"), calculated("sum", "name + 1")))
                .containsExactly("calculationNumber");
        assertThat(mistakes(PART, PRICE, calculated("sum", "years(price, today)")))
                .containsExactly("calculationDay");
        assertThat(mistakes(PART, calculated("one", "two + 1"), calculated("two", "3")))
                .containsExactly("calculationOrder");
        assertThat(mistakes(
                        PART,
                        line("items", "REPEAT_GROUP"),
                        line("items[].price", "MONEY"),
                        calculated("sum", "items[].price + 1")))
                .containsExactly("calculationRow");
        assertThat(mistakes(
                        PART,
                        line("items", "REPEAT_GROUP"),
                        line("items[].price", "MONEY"),
                        calculated("items[].all", "sum(items[].price)")))
                .containsExactly("calculationGathers");
    }

    @Test
    void namesKeysTypesAndChoicesThatAreWrong() {
        assertThat(mistakes(PART, PRICE, line("price", "TEXT"))).containsExactly("keyTwice");
        assertThat(mistakes(PART, line("giá tiền", "MONEY"))).containsExactly("key");
        assertThat(mistakes(PART, line("ve", "TEXT"))).containsExactly("key");
        assertThat(mistakes(PART, line("price", "COIN"))).containsExactly("type");
        assertThat(mistakes(PART, choice("status", ""))).containsExactly("choicesMissing");
        assertThat(mistakes(PART, choice("status", "LIST:NOWHERE"))).containsExactly("list");
        assertThat(mistakes(PART, choice("status", "A=Một\nA=Hai"))).containsExactly("choiceTwice");
        assertThat(mistakes(PART, choice("status", "một"))).containsExactly("choice");
        assertThat(mistakes(PART, line("items[].price", "MONEY"))).containsExactly("columnAlone");
        assertThat(mistakes(PART, line("items", "REPEAT_GROUP"))).containsExactly("noColumns");
        assertThat(mistakes(PRICE)).containsExactly("firstPart");
        assertThat(mistakes(PART)).containsExactly("partEmpty");
        assertThat(mistakes()).containsExactly("firstPart");
    }

    @Test
    void saysWhatARenamedOrRemovedQuestionMeansForOpenDrafts() {
        FormDefinition base = form(PART, STATUS, PRICE);

        assertThat(FormRules.check("Thử", List.of(PART, renamed(STATUS, "state")), base))
                .filteredOn(FormProblem::warning)
                .extracting(FormProblem::key)
                .containsExactly("renamed", "deleted");
    }

    @Test
    void carriesAnswersOverToTheNewNameAndKeepsTheOthers() {
        FormDefinition base = form(PART, STATUS, line("items", "REPEAT_GROUP"), line("items[].price", "MONEY"));
        FormDefinition next = new FormDefinition(
                new FormDefinitionId(8),
                "thu",
                2,
                null,
                "Thử",
                null,
                FormLines.read(
                        List.of(
                                PART,
                                renamed(STATUS, "state"),
                                renamed(line("items", "REPEAT_GROUP"), "goods"),
                                renamed(line("items[].price", "MONEY"), "goods[].cost")),
                        base));

        assertThat(CarriedAnswers.of(
                        next, Map.of("status", "A", "items[0].price", "5", "items[12].price", "7", "gone", "x")))
                .isEqualTo(Map.of("state", "A", "goods[0].cost", "5", "goods[12].cost", "7", "gone", "x"));
        assertThat(CarriedAnswers.of(next, Map.of("status", "A", "state", "B")))
                .as("what was typed under the new name counts")
                .isEqualTo(Map.of("status", "A", "state", "B"));
    }

    @Test
    void comparesVersionsThroughNewNames() {
        List<FormLine> before = List.of(PART, STATUS, PRICE, line("note", "TEXT"));
        List<FormLine> after = new ArrayList<>(List.of(PART, renamed(STATUS, "state"), PRICE));
        after.add(FormLine.EMPTY);

        assertThat(FormComparison.of(before, after))
                .extracting(FormComparison.Row::change)
                .containsExactly(
                        FormComparison.Change.SAME,
                        FormComparison.Change.CHANGED,
                        FormComparison.Change.SAME,
                        FormComparison.Change.REMOVED,
                        FormComparison.Change.ADDED);
    }

    @Test
    void readsEveryShippedDeclarationBackFromItsLines() {
        for (FormDraft shipped : FormDraft.shipped()) {
            FormDefinition form = new FormDefinition(
                    new FormDefinitionId(1), shipped.key(), 1, null, shipped.title(), null, shipped.groups());

            assertThat(FormLines.read(FormLines.of(form), form))
                    .as(shipped.key())
                    .isEqualTo(shipped.groups());
            assertThat(mistakes(form, FormLines.of(form).toArray(FormLine[]::new)))
                    .as(shipped.key())
                    .isEmpty();
        }
    }
}
