package vn.motcua.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two versions of a declaration line by line: a line stays the same under another name or at another place. */
public final class FormComparison {

    /** What became of a line. */
    public enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * A row of the comparison.
     *
     * @param before null when the line was added
     * @param after null when it was removed
     */
    public record Row(
            Change change,
            @Nullable FormLine before,
            @Nullable FormLine after) {}

    private FormComparison() {}

    /**
     * In the order of the new version; what was removed stands where it stood.
     *
     * @param after lines that say which of the old ones they were
     */
    static List<Row> of(List<FormLine> before, List<FormLine> after) {
        Map<String, FormLine> old = new HashMap<>();
        before.forEach(line -> old.putIfAbsent(identity(line), line));
        Set<String> kept = new HashSet<>();
        after.forEach(line -> kept.add(origin(line)));
        List<Row> rows = new ArrayList<>();
        Set<String> told = new HashSet<>();
        removedFrom(before, 0, kept, told, rows);
        for (FormLine line : after) {
            FormLine was = old.get(origin(line));
            if (was == null || !told.add(origin(line))) {
                rows.add(new Row(Change.ADDED, null, line));
                continue;
            }
            rows.add(new Row(isSame(was, line) ? Change.SAME : Change.CHANGED, was, line));
            removedFrom(before, before.indexOf(was) + 1, kept, told, rows);
        }
        return rows;
    }

    /** What was removed directly behind a line that stayed. */
    private static void removedFrom(
            List<FormLine> before, int from, Set<String> kept, Set<String> told, List<Row> rows) {
        for (int i = from; i < before.size() && !kept.contains(identity(before.get(i))); i++) {
            if (told.add(identity(before.get(i)))) {
                rows.add(new Row(Change.REMOVED, before.get(i), null));
            }
        }
    }

    private static String identity(FormLine line) {
        return line.isPart() ? "# " + line.label() : line.key();
    }

    private static String origin(FormLine line) {
        if (line.isPart()) {
            return identity(line);
        }
        return line.was().isEmpty() ? "+ " + line.key() : line.was();
    }

    private static boolean isSame(FormLine one, FormLine other) {
        return one.key().equals(other.key())
                && one.label().equals(other.label())
                && one.type().equals(other.type())
                && one.required().equals(other.required())
                && one.condition().equals(other.condition())
                && one.calculation().equals(other.calculation())
                && one.choices().equals(other.choices())
                && one.prefill().equals(other.prefill())
                && one.rule().equals(other.rule())
                && one.checked() == other.checked();
    }
}
