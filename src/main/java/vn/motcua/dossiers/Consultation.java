package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.workflow.Asked;
import vn.motcua.workflow.JoinRule;

/**
 * One agency that was asked for its opinion (NĐ 118/2025 Art. 19.4).
 *
 * @param id identity
 * @param agency who was asked
 * @param join when the dossier goes on
 * @param question what was asked
 * @param askedBy who asked, by name
 * @param askedAt when
 * @param deadline until when it was to answer; null when the process only gave a budget
 * @param answeredBy who answered, by name
 * @param answeredAt when; null while nobody did
 * @param opinion what was answered
 * @param answer its words
 * @param basis why the dossier went on without it
 */
public record Consultation(
        long id,
        AgencyId agency,
        JoinRule join,
        String question,
        String askedBy,
        Instant askedAt,
        @Nullable Instant deadline,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Opinion opinion,
        @Nullable String answer,
        @Nullable String basis) {

    /** What an agency answers. */
    public enum Opinion {
        AGREE,
        DISAGREE,
        OTHER
    }

    /**
     * What is asked, of whom.
     *
     * @param text the question, the same for all
     * @param join when the dossier goes on
     * @param agencies each with its own deadline
     */
    public record Question(@Nullable String text, JoinRule join, List<Asked> agencies) {

        /** Copies the list. */
        public Question {
            agencies = List.copyOf(agencies);
        }
    }

    /** Whether it was answered after its deadline. */
    public boolean isLate() {
        return answeredAt != null && deadline != null && answeredAt.isAfter(deadline);
    }

    boolean isOpen() {
        return answeredAt == null;
    }
}
