package vn.motcua.dossiers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the answers of one window together with what another window saved since the first was opened. Different answers
 * are taken from both; the same answer changed in both is told, and the one that was saved stays until somebody decides.
 *
 * @param changes answers that this window changed
 * @param conflicts answers that both changed
 */
record DraftMerge(Map<String, String> changes, List<Conflict> conflicts) {

    DraftMerge {
        changes = Map.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * An answer that both windows changed.
     *
     * @param saved what is kept
     * @param typed what this window wants
     */
    record Conflict(String field, String saved, String typed) {}

    /**
     * @param saved the answers as they are now; one that was not given is the empty text
     * @param seen the answers as this window was given them
     * @param typed the answers of this window
     * @param asked names of the answers that this window asks for
     */
    static DraftMerge of(
            Map<String, String> saved, Map<String, String> seen, Map<String, String> typed, Set<String> asked) {
        Map<String, String> changes = new LinkedHashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (String field : asked) {
            String now = saved.getOrDefault(field, "");
            String before = seen.getOrDefault(field, "");
            String mine = typed.getOrDefault(field, "");
            if (mine.equals(now) || mine.equals(before)) {
                continue;
            }
            if (now.equals(before)) {
                changes.put(field, mine);
            } else {
                conflicts.add(new Conflict(field, now, mine));
            }
        }
        return new DraftMerge(changes, conflicts);
    }
}
