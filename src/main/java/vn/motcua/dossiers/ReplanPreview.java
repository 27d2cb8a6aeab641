package vn.motcua.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.workflow.StepKind;

/**
 * What a change of running dossiers would do.
 *
 * @param lines how many dossiers go from which step to which
 */
public record ReplanPreview(List<Line> lines) {

    /**
     * Dossiers that stand at one kind of step.
     *
     * @param from where they stand; null when nothing of them is active
     * @param to where they will stand; null when they cannot go over
     * @param same whether nothing changes for them
     * @param dossiers how many
     */
    public record Line(@Nullable StepKind from, @Nullable StepKind to, boolean same, int dossiers) {}

    /** Copies the list. */
    public ReplanPreview {
        lines = List.copyOf(lines);
    }

    /** All dossiers looked at. */
    public int total() {
        return lines.stream().mapToInt(Line::dossiers).sum();
    }

    /** Those that would change. */
    public int changing() {
        return lines.stream()
                .filter(line -> line.to() != null && !line.same())
                .mapToInt(Line::dossiers)
                .sum();
    }
}
