package vn.motcua.platform.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table; on a phone each row becomes a card with the columns' names in it.
 *
 * @param caption what the table lists
 * @param captionShown false keeps the caption for screen readers only, when a heading says the same
 * @param selectName name of the checkboxes in front of the rows; null for none
 */
public record TableView(
        String caption,
        boolean captionShown,
        List<Column> columns,
        List<Row> rows,
        @Nullable String selectName) {

    /** Copies the lists; every row has a cell for every column. */
    public TableView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Row " + row.key() + " has "
                        + row.cells().size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** A table under a heading that already says what it lists. */
    public static TableView of(String caption, List<Column> columns, List<Row> rows) {
        return new TableView(caption, false, columns, rows, null);
    }

    /** With a checkbox of this name in front of every row, posting the row's key. */
    public TableView selectable(String name) {
        return new TableView(caption, captionShown, columns, rows, name);
    }

    /**
     * A column.
     *
     * @param number whether the values are numbers: aligned to the right
     * @param sortHref the same list sorted by this column, or null when it cannot be
     * @param order whether and how the list is sorted by this column now
     */
    public record Column(
            String label, boolean number, @Nullable String sortHref, Order order) {

        /** A column of words. */
        public static Column of(String label) {
            return new Column(label, false, null, Order.NONE);
        }

        /** A column of numbers. */
        public static Column number(String label) {
            return new Column(label, true, null, Order.NONE);
        }

        /** Its heading is a link that sorts. */
        public Column sortable(String href, Order now) {
            return new Column(label, number, href, now);
        }
    }

    /** How a list is sorted by a column. */
    public enum Order {
        /** By another column. */
        NONE,
        /** Smallest first. */
        ASCENDING,
        /** Largest first. */
        DESCENDING;

        /** Value of {@code aria-sort}. */
        public String aria() {
            return switch (this) {
                case NONE -> "none";
                case ASCENDING -> "ascending";
                case DESCENDING -> "descending";
            };
        }
    }

    /**
     * A row.
     *
     * @param key what its checkbox posts
     * @param name what the row is, for the checkbox's label
     */
    public record Row(String key, String name, List<Cell> cells) {

        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What stands in a cell. */
    public sealed interface Cell {

        /** Longer than any code, so that it may be broken anywhere: somebody typed it. */
        Pattern LONG_WORD = Pattern.compile("\\S{33}");

        /** Words or a number, with an optional second line. */
        record Plain(String text, @Nullable String small) implements Cell {

            /** How its words break at the end of a line, as a class. */
            public String breaking() {
                return LONG_WORD.matcher(text).find() ? "mc-table__long" : "";
            }
        }

        /** The link that opens the row's page. */
        record Link(String text, String href, @Nullable String small) implements Cell {

            /** How its words break at the end of a line, as a class: a code never does. */
            public String breaking() {
                if (LONG_WORD.matcher(text).find()) {
                    return "mc-table__long";
                }
                return text.contains(" ") ? "" : "mc-table__code";
            }
        }

        /** A status, with an optional second line. */
        record Status(Badge badge, @Nullable String small) implements Cell {}

        /** Words only. */
        static Cell text(String text) {
            return new Plain(text, null);
        }

        /** Words with a second line. */
        static Cell text(String text, String small) {
            return new Plain(text, small);
        }

        /** The link that opens the row's page. */
        static Cell link(String text, String href) {
            return new Link(text, href, null);
        }

        /** A status. */
        static Cell badge(String text, Badge.Tone tone) {
            return new Status(new Badge(text, tone), null);
        }
    }
}
