package vn.motcua.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;

/**
 * A low rating, as the head of the desk sees it.
 *
 * @param label number of the ticket or code of the dossier; empty once that is forgotten
 * @param officer name of who served; null when not known
 * @param scores by criterion
 * @param contact the phone that was left for calling back; null for none
 * @param journal what was done, by whom
 */
public record FollowUp(
        long rating,
        AgencyId desk,
        FollowUpState state,
        ServiceKind kind,
        String service,
        String label,
        @Nullable Integer counter,
        @Nullable String officer,
        Instant givenAt,
        int overall,
        Map<String, Integer> scores,
        @Nullable String comment,
        @Nullable String contact,
        List<RatingEntry> journal) {

    /** Copies what it holds. */
    public FollowUp {
        scores = Map.copyOf(scores);
        journal = List.copyOf(journal);
    }
}
