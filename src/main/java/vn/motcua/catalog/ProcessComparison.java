package vn.motcua.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two processes line by line: the longest common part stays, the rest came, went or was changed in place. */
public final class ProcessComparison {

    private final List<ProcessLine> old;
    private final List<ProcessLine> now;
    private final int[][] common;

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
     * @param oldNumber its number before, 0 when there was none
     * @param newNumber its number after, 0 when there is none
     */
    public record Row(
            Change change,
            @Nullable ProcessLine before,
            @Nullable ProcessLine after,
            int oldNumber,
            int newNumber) {}

    private ProcessComparison(List<ProcessLine> old, List<ProcessLine> now) {
        this.old = old;
        this.now = now;
        this.common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = isSameStep(old.get(i), now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /** Compares two processes. */
    public static List<Row> of(List<ProcessLine> before, List<ProcessLine> after) {
        return new ProcessComparison(before, after).rows();
    }

    /** Kind and place make a step; role, hours, group and note can change in it. */
    private static boolean isSameStep(ProcessLine one, ProcessLine other) {
        return one.kind().equals(other.kind()) && one.unit().equals(other.unit());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && isSameStep(old.get(i), now.get(j))) {
                Change change = old.get(i).equals(now.get(j)) ? Change.SAME : Change.CHANGED;
                rows.add(new Row(change, old.get(i), now.get(j), i + 1, j + 1));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                rows.add(new Row(Change.REMOVED, old.get(i), null, i + 1, 0));
                i++;
            } else {
                rows.add(new Row(Change.ADDED, null, now.get(j), 0, j + 1));
                j++;
            }
        }
        return rows;
    }
}
