package vn.motcua.surveys;

import java.time.Instant;
import java.util.List;
import vn.motcua.directory.AgencyId;

/**
 * What somebody wrote beside the scores.
 *
 * @param journal who decided what, the reason of a rejection in it
 */
public record Comment(
        long rating,
        AgencyId desk,
        CommentState state,
        Instant givenAt,
        int overall,
        String words,
        List<RatingEntry> journal) {

    /** Copies the journal. */
    public Comment {
        journal = List.copyOf(journal);
    }
}
