package vn.motcua.dossiers.wording;

import java.util.List;
import java.util.Map;

/**
 * The words of a form as they are printed.
 *
 * @param paragraphs by slot
 */
public record FilledWording(Map<Slot, List<String>> paragraphs) {

    public FilledWording {
        paragraphs = Map.copyOf(paragraphs);
    }

    /** What stands in a slot, paragraph by paragraph; none when it is empty. */
    public List<String> paragraphs(Slot slot) {
        return paragraphs.getOrDefault(slot, List.of());
    }

    /** What stands in a slot, in one line. */
    public String line(Slot slot) {
        return String.join(" ", paragraphs(slot));
    }
}
