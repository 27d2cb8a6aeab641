package vn.motcua.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Two versions of a procedure, cell by cell, case by case, paper by paper. */
public final class ProcedureComparison {

    private ProcedureComparison() {}

    /** What became of a part. */
    public enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** A part of a version. */
    public sealed interface Part {

        /** A cell. */
        record Cell(ProcedureCell cell, String text) implements Part {}

        /** A group of papers. */
        record Group(ProcedureText.CaseText group) implements Part {}

        /** A line of the list of papers. */
        record Paper(PaperText paper) implements Part {}
    }

    /**
     * A row of the comparison.
     *
     * @param before null when the part was added
     * @param after null when it was removed
     */
    public record Row(
            Change change, @Nullable Part before, @Nullable Part after) {

        /** The part itself, as it is now if it still is. */
        public Part part() {
            return after != null ? after : Objects.requireNonNull(before, "a row has one side at least");
        }
    }

    /** Compares two versions; what neither has is left out. */
    public static List<Row> of(ProcedureText before, ProcedureText after) {
        List<Row> rows = new ArrayList<>();
        for (ProcedureCell cell : ProcedureCell.values()) {
            add(rows, cellOf(before, cell), cellOf(after, cell));
        }
        merge(rows, before.cases(), after.cases(), ProcedureText.CaseText::name, Part.Group::new);
        merge(rows, before.papers(), after.papers(), paper -> paper.caseName() + "\n" + paper.name(), Part.Paper::new);
        return rows;
    }

    private static @Nullable Part cellOf(ProcedureText text, ProcedureCell cell) {
        return text.of(cell).isEmpty() ? null : new Part.Cell(cell, text.of(cell));
    }

    private static void add(List<Row> rows, @Nullable Part before, @Nullable Part after) {
        if (before == null && after == null) {
            return;
        }
        Change change = before == null
                ? Change.ADDED
                : after == null ? Change.REMOVED : before.equals(after) ? Change.SAME : Change.CHANGED;
        rows.add(new Row(change, before, after));
    }

    /** Parts of one name are the same part; of several with one name the first meets the first. */
    private static <T> void merge(
            List<Row> rows, List<T> before, List<T> after, Function<T, String> name, Function<T, Part> part) {
        Map<String, T> old = numbered(before, name);
        Map<String, T> now = numbered(after, name);
        now.forEach((key, value) -> {
            T was = old.remove(key);
            add(rows, was == null ? null : part.apply(was), part.apply(value));
        });
        old.values().forEach(gone -> add(rows, part.apply(gone), null));
    }

    private static <T> Map<String, T> numbered(List<T> parts, Function<T, String> name) {
        Map<String, T> named = new LinkedHashMap<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (T part : parts) {
            String key = name.apply(part);
            named.put(key + "\n" + seen.merge(key, 1, Integer::sum), part);
        }
        return named;
    }
}
