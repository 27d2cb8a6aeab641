package vn.motcua.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "motherKnown == YES                        | motherKnown | YES             | true",
                "motherKnown == YES                        | motherKnown | NO              | false",
                "noFixedPlace != YES                       | other       | x               | true",
                "residencePlace != empty                   | residencePlace | Hòa Tiến     | true",
                "residencePlace != empty                   | other       | x               | false",
                "maritalStatus in DIVORCED,WIDOWED         | maritalStatus | WIDOWED       | true",
                "maritalStatus in DIVORCED,WIDOWED         | maritalStatus | NEVER         | false",
                "changeKinds contains OWNER                | changeKinds | NAME,OWNER      | true",
                "changeKinds contains OWNER                | changeKinds | OWNERSHIP       | false",
                "a == X and b == Y                         | a           | X               | false",
                "a == X or b == Y                          | a           | X               | true",
                "b == Y and c == Z or a == X               | a           | X               | true",
                "SYSTEM.populationDatabaseDown == YES      | other       | x               | false",
                "activities[0].isMain == YES               | activities[0].isMain | YES    | true"
            })
    void holdsAsItReads(String text, String field, String answer, boolean expected) {
        Map<String, String> answers = Map.of(field, answer);

        assertThat(Condition.parse(text).holds(key -> answers.getOrDefault(key, "")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a = X", "a == ", "a == X,Y", "a == X and", "1a == X", "a like X", "a == 'X Y'"})
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
