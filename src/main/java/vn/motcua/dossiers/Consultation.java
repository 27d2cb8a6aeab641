package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.directory.AgencyId;
import vn.motcua.workflow.Asked;
import vn.motcua.workflow.JoinRule;

/**
 * One agency that was asked for its opinion (NĐ 118/2025 Art. 19.4), or has a task when its turn comes (Art. 20.2).
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
 * @param turn 0 when it was asked side by side with others; from 1 its place in the order
 * @param days working days it has from its turn on; null where a deadline was named
 * @param begunAt when its turn came; null before
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
        @Nullable String basis,
        int turn,
        @Nullable Integer days,
        @Nullable Instant begunAt) {

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

    /**
     * What an agency is to do when its turn comes (phiếu chuyển xử lý; NĐ 118/2025 Art. 20.2).
     *
     * @param agency which
     * @param task what it is to do
     * @param days working days, from its turn on
     */
    public record Errand(AgencyId agency, @Nullable String task, int days) {}

    /** Whether agencies work one after the other. */
    public boolean isInTurn() {
        return turn > 0;
    }

    /** Whether it was answered after its deadline. */
    public boolean isLate() {
        return answeredAt != null && deadline != null && answeredAt.isAfter(deadline);
    }

    boolean isOpen() {
        return answeredAt == null;
    }
}
