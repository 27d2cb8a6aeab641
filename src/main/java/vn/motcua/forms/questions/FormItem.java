package vn.motcua.forms.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.web.FieldView;
import vn.motcua.platform.web.Page;

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
 * @param result how it follows from other answers, or null when it is answered
 * @param sought whether communes were looked for by what was typed
 */
public record FormItem(
        Control control,
        FieldView field,
        FieldView.Width width,
        String type,
        @Nullable String inputmode,
        @Nullable String autocomplete,
        List<Row> rows,
        @Nullable When when,
        @Nullable Result result,
        boolean sought) {

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
        /** A commune by today's or an old name, with what answers as choices. */
        COMMUNE,
        /** Nothing is asked: it is shown. */
        RESULT,
        ROWS
    }

    /**
     * One row of a repeated group.
     *
     * @param number from 1
     * @param title "Dòng 2"
     * @param removal what its button posts, or null when it cannot be removed
     */
    public record Row(int number, String title, @Nullable String removal, List<FormItem> items) {

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

    /**
     * How something follows from other answers, for the browser.
     *
     * @param calculation in the language of the declaration's calculations
     * @param kinds of the answers that it reads as numbers: {@code fee:MONEY,items[].price:MONEY}
     * @param kind of the result
     * @param today the day on which it is calculated
     * @param value the result as it is kept; empty while it is unknown
     */
    public record Result(String calculation, String kinds, String kind, String today, String value) {

        /** "đồng", "m²", or nothing. */
        public String unit(Page page) {
            return kind.equals("MONEY") || kind.equals("AREA") ? page.text("forms.question.unit." + kind) : "";
        }

        /** The result as it is read: with dots between thousands, and its unit. */
        public String words(Page page) {
            if (value.isEmpty()) {
                return page.text("forms.question.result.unknown");
            }
            String[] parts = value.split(",", 2);
            String grouped = parts[0].replaceAll("\\B(?=(?:\\d{3})+$)", ".");
            return ((parts.length == 1 ? grouped : grouped + "," + parts[1]) + " " + unit(page)).strip();
        }
    }

    /** The element id of the button that adds a row. */
    public String addId() {
        return FieldView.idOf("them." + field.name());
    }

    /** With what the browser may fill in. */
    public FormItem withAutocomplete(String token) {
        return new FormItem(control, field, width, type, inputmode, token, rows, when, result, sought);
    }

    FormItem when(@Nullable When known) {
        return new FormItem(control, field, width, type, inputmode, autocomplete, rows, known, result, sought);
    }
}
