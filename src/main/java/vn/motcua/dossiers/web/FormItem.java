package vn.motcua.dossiers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.FieldView;

/**
 * One question of a declaration, ready to be drawn.
 *
 * @param control how it is asked
 * @param field its words, value and error
 * @param width how long an answer may be
 * @param type of the input
 * @param inputmode which keyboard a phone shows, or null
 * @param autocomplete what the browser may fill in, or null
 * @param rows the rows of a repeated group; empty otherwise
 * @param when when it is asked, or null for always
 */
public record FormItem(
        Control control,
        FieldView field,
        FieldView.Width width,
        String type,
        @Nullable String inputmode,
        @Nullable String autocomplete,
        List<Row> rows,
        @Nullable When when) {

    /** Copies the list. */
    public FormItem {
        rows = List.copyOf(rows);
    }

    /** How a question is asked. */
    public enum Control {
        TEXT,
        DATE,
        SELECT,
        RADIOS,
        CHECKBOXES,
        ROWS
    }

    /**
     * One row of a repeated group.
     *
     * @param title "Dòng 2"
     * @param open whether it is shown unfolded
     */
    public record Row(String title, boolean open, List<FormItem> items) {

        /** Copies the list. */
        public Row {
            items = List.copyOf(items);
        }
    }

    /**
     * When a question is asked.
     *
     * @param rule in the language of the declaration's conditions, for the browser
     * @param words for who reads all questions
     */
    public record When(String rule, String words) {}

    FormItem withAutocomplete(String token) {
        return new FormItem(control, field, width, type, inputmode, token, rows, when);
    }

    FormItem when(@Nullable When known) {
        return new FormItem(control, field, width, type, inputmode, autocomplete, rows, known);
    }
}
