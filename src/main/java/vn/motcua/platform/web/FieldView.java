package vn.motcua.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form field ready to be drawn by one of {@code platform/field/*}. Start with {@link #of} and add what differs.
 *
 * @param name name of the request parameter
 * @param label the question or the field's name
 * @param hint a sentence under the label, or null
 * @param error what to do about the value, or null when it is fine
 * @param required an optional field says so beside its label
 * @param heading whether the label is the page's title (one thing per page)
 * @param values what was typed or chosen, exactly as it came; at most one except for checkboxes
 * @param options what can be chosen; empty for text
 */
public record FieldView(
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        boolean heading,
        List<String> values,
        List<Option> options) {

    /** Copies the lists. */
    public FieldView {
        values = List.copyOf(values);
        options = List.copyOf(options);
    }

    /** A required, empty field. */
    public static FieldView of(String name, String label) {
        return new FieldView(name, label, null, null, true, false, List.of(), List.of());
    }

    /** The element id of a field, to which an error summary links: names may hold dots and brackets. */
    public static String idOf(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** With a sentence under the label. */
    public FieldView withHint(@Nullable String sentence) {
        return new FieldView(name, label, sentence, error, required, heading, values, options);
    }

    /** With the message of an error; null means that the value is fine. */
    public FieldView withError(@Nullable String message) {
        return new FieldView(name, label, hint, message, required, heading, values, options);
    }

    /** With this field's message out of all errors of the form. */
    public FieldView withErrors(FormErrors errors) {
        return withError(errors.of(name));
    }

    /** May be left empty, and says so. */
    public FieldView optional() {
        return new FieldView(name, label, hint, error, false, heading, values, options);
    }

    /** Its label is the page's title. */
    public FieldView asHeading() {
        return new FieldView(name, label, hint, error, required, true, values, options);
    }

    /** With what was typed or chosen; null means nothing yet. */
    public FieldView withValue(@Nullable String value) {
        return withValues(value == null ? List.of() : List.of(value));
    }

    /** With everything that was ticked. */
    public FieldView withValues(List<String> ticked) {
        return new FieldView(name, label, hint, error, required, heading, ticked, options);
    }

    /** With what can be chosen. */
    public FieldView withOptions(List<Option> choices) {
        return new FieldView(name, label, hint, error, required, heading, values, choices);
    }

    /** The element id of the input, or of the first choice. */
    public String id() {
        return idOf(name);
    }

    /** The element id of the choice at this position, from 0. */
    public String id(int position) {
        return position == 0 ? id() : id() + "-" + (position + 1);
    }

    /** What was typed; empty when nothing. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Whether this choice was made. */
    public boolean isChosen(Option option) {
        return values.contains(option.value());
    }

    /** Ids of the hint and the error for screen readers, or null when there is neither. */
    public @Nullable String describedBy() {
        if (hint == null) {
            return error == null ? null : id() + "-error";
        }
        return error == null ? id() + "-hint" : id() + "-hint " + id() + "-error";
    }

    /**
     * A choice.
     *
     * @param value what is posted
     * @param hint a sentence under the label, or null
     */
    public record Option(
            String value, String label, @Nullable String hint) {

        /** A choice without a hint. */
        public static Option of(String value, String label) {
            return new Option(value, label, null);
        }
    }

    /** How wide a text field is: a hint of how long the answer may be. */
    public enum Width {
        /** About eight characters: numbers, years. */
        SHORT,
        /** About twenty: codes, phone numbers. */
        MEDIUM,
        /** As wide as a line of text: names, addresses. */
        LONG;

        /** The style's class. */
        public String css() {
            return switch (this) {
                case SHORT -> "govuk-input--short";
                case MEDIUM -> "govuk-input--medium";
                case LONG -> "govuk-input--long";
            };
        }
    }
}
