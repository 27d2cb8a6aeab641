package vn.motcua.dossiers.web;

import java.util.List;

/**
 * What happened to a dossier while its page was open.
 *
 * @param onlookers colleagues who look at it; empty for nobody
 * @param lines one for each thing done, the last first
 */
public record ChangesView(String onlookers, List<String> lines) {

    /** Copies the list. */
    public ChangesView {
        lines = List.copyOf(lines);
    }

    /** Whether there is nothing to tell. */
    boolean isEmpty() {
        return onlookers.isEmpty() && lines.isEmpty();
    }
}
