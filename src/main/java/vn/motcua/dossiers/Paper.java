package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.DocumentId;

/**
 * One paper of a dossier.
 *
 * @param line line of the component in the procedure's list; 0 for a result
 * @param name what it is
 * @param originals originals handed in on paper
 * @param copies copies handed in on paper
 * @param document the file; null for paper only
 * @param fileName name of the file as its owner gave it
 * @param sha256 digest of its content, in hex
 * @param size in bytes
 * @param purpose component, draft result or result
 * @param checkedAt when the desk found it in order
 * @param checkedBy who did
 * @param reused whether it came from the applicant's wallet
 */
public record Paper(
        int line,
        String name,
        int originals,
        int copies,
        @Nullable DocumentId document,
        @Nullable String fileName,
        @Nullable String sha256,
        long size,
        Purpose purpose,
        @Nullable Instant checkedAt,
        @Nullable String checkedBy,
        boolean reused) {

    /** What it is there for once its dossier stands there: a draft that was given its number is the result. */
    public Purpose purpose(DossierStatus status) {
        boolean issued = status == DossierStatus.FINISHED || status == DossierStatus.HANDED_OVER;
        return issued && purpose == Purpose.DRAFT_RESULT ? Purpose.RESULT : purpose;
    }

    /** What a paper is there for. */
    public enum Purpose {
        COMPONENT,
        DRAFT_RESULT,
        RESULT
    }
}
