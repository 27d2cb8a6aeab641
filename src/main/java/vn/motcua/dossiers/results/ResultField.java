package vn.motcua.dossiers.results;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of a result.
 *
 * @param part heading under which it is printed
 * @param key its name
 * @param label what is printed before it
 * @param from answers of the declaration that fill it, one after the other; {@code OFFICE.name} is the agency
 * @param text what it says when nothing else fills it, or null
 * @param each group of the declaration whose rows fill it, a line each, or null
 * @param line such a line, with columns in braces; null without {@code each}
 * @param editable whether the case officer may change what was declared; an empty field can always be filled in
 * @param optional whether the result may go without it
 * @param several whether it may have several lines
 */
public record ResultField(
        String part,
        String key,
        String label,
        List<String> from,
        @Nullable String text,
        @Nullable String each,
        @Nullable String line,
        boolean editable,
        boolean optional,
        boolean several) {

    /** Copies the list. */
    public ResultField {
        from = List.copyOf(Objects.requireNonNullElse(from, List.of()));
    }
}
