package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What became of answers that one window sent.
 *
 * @param version of the draft with them
 * @param answers of the whole declaration, as they are kept
 * @param conflicts answers that another window changed too; theirs are kept
 * @param at when
 */
public record KeptAnswers(int version, Map<String, String> answers, List<Conflict> conflicts, Instant at) {

    /** Copies the lists. */
    public KeptAnswers {
        answers = Map.copyOf(answers);
        conflicts = List.copyOf(conflicts);
    }

    /** An answer that both windows changed, and what is kept of it. */
    public record Conflict(String field, String saved) {}
}
