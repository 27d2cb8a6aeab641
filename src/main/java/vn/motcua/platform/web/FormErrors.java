package vn.motcua.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its fields: shown on top and, in the same words, beside each field. */
public record FormErrors(List<Line> lines) {

    /** Nothing is wrong. */
    public static final FormErrors NONE = new FormErrors(List.of());

    /** Copies the list. */
    public FormErrors {
        lines = List.copyOf(lines);
    }

    /** These errors and one more. */
    public FormErrors and(String field, String message) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(field, message));
        return new FormErrors(more);
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The first message about a field, or null. */
    public @Nullable String of(String field) {
        for (Line line : lines) {
            if (line.field().equals(field)) {
                return line.message();
            }
        }
        return null;
    }

    /**
     * One error.
     *
     * @param field name of the field; empty when the form as a whole is wrong
     * @param message what to do, in the person's language
     */
    public record Line(String field, String message) {

        /** The address of the field on the page, or null when the error belongs to no field. */
        public @Nullable String href() {
            return field.isEmpty() ? null : "#" + FieldView.idOf(field);
        }
    }
}
