package vn.motcua.forms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Optional;
import vn.motcua.platform.text.VietnameseText;

/**
 * One line of a declaration as text: a part (a page of its own), a field, or a column of a repeated group, whose key is
 * {@code group[].column}.
 *
 * @param key name of the answer; empty for a part
 * @param label the question, or the part's title
 * @param type a {@link FieldType}, or {@link #PART}
 * @param required a {@link Requirement}
 * @param condition when it is asked; empty for always
 * @param calculation how it follows from other answers; empty when it is answered
 * @param choices one on each line, {@code VALUE=words}, or {@code LIST:NAME}
 * @param prefill what is known already; empty for nothing
 * @param rule a {@link FieldRule}
 * @param checked whether it was compared with the official form
 * @param was its key in the version that was begun from; empty for a new one
 */
public record FormLine(
        String key,
        String label,
        String type,
        String required,
        String condition,
        String calculation,
        String choices,
        String prefill,
        String rule,
        boolean checked,
        String was) {

    /** Type of a line that begins a part. */
    public static final String PART = "PART";

    /** A field that says nothing yet. */
    public static final FormLine EMPTY = new FormLine(
            "", "", FieldType.TEXT.name(), Requirement.NEVER.name(), "", "", "", "", FieldRule.NONE.name(), false, "");

    /** Composed and without spaces around; words stay on one line, choices on several. */
    public FormLine {
        key = VietnameseText.line(key);
        label = VietnameseText.line(label);
        type = VietnameseText.line(type);
        required = VietnameseText.line(required);
        condition = VietnameseText.line(condition);
        calculation = VietnameseText.line(calculation);
        choices = VietnameseText.nfc(choices.replace("\r\n", "\n").replace(';', '\n'))
                .strip();
        prefill = VietnameseText.line(prefill);
        rule = VietnameseText.line(rule);
        was = VietnameseText.line(was);
    }

    /** A line that begins a part. */
    static FormLine part(String title) {
        return new FormLine("", title, PART, "", "", "", "", "", "", true, "");
    }

    /** With the key that it had in the version that was begun from. */
    FormLine as(String before) {
        return new FormLine(
                key, label, type, required, condition, calculation, choices, prefill, rule, checked, before);
    }

    /** Whether it begins a part. */
    @JsonIgnore
    public boolean isPart() {
        return type.equals(PART);
    }

    /** Whether it is a column of a repeated group. */
    @JsonIgnore
    public boolean isColumn() {
        return key.contains("[]");
    }

    /** Key of the repeated group that a column belongs to. */
    public String group() {
        return isColumn() ? key.substring(0, key.indexOf("[]")) : "";
    }

    /** Whether it has another name than in the version that was begun from. */
    @JsonIgnore
    public boolean isRenamed() {
        return !was.isEmpty() && !was.equals(key);
    }

    /** What is entered; empty for a part, and for a type that there is not. */
    public Optional<FieldType> readType() {
        return find(FieldType.values(), type);
    }

    Optional<Requirement> readRequired() {
        return find(Requirement.values(), required);
    }

    Optional<FieldRule> readRule() {
        return rule.isEmpty() ? Optional.of(FieldRule.NONE) : find(FieldRule.values(), rule);
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
