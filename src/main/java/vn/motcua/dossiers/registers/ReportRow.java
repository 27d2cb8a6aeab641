package vn.motcua.dossiers.registers;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureLevel;

/**
 * One line of the report.
 *
 * @param scope which procedures it counts
 * @param figures how many dossiers
 */
public record ReportRow(Scope scope, Map<Figure, Long> figures) {

    public ReportRow {
        figures = Map.copyOf(figures);
    }

    /** One figure. */
    public long figure(Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    ReportRow plus(ReportRow other) {
        EnumMap<Figure, Long> sum = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            sum.put(figure, figure(figure) + other.figure(figure));
        }
        return new ReportRow(scope, sum);
    }

    /**
     * Which procedures are counted: all; those of a level; those of one field of a level.
     *
     * @param level null for all procedures, also those that the catalog no longer lists
     * @param field null for all of the level
     */
    public record Scope(
            @Nullable ProcedureLevel level, @Nullable String field) {

        /** Everything. */
        public static final Scope ALL = new Scope(null, null);

        /** Procedures that the catalog does not list. */
        public static final Scope UNLISTED = new Scope(null, "");

        /** @throws IllegalArgumentException for a field without its level */
        public Scope {
            if (level == null && field != null && !field.isEmpty()) {
                throw new IllegalArgumentException("A field is counted level by level: " + field);
            }
        }
    }
}
