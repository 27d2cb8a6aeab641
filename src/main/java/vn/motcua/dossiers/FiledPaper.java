package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;
import vn.motcua.documents.DocumentId;

/**
 * One paper of a filing.
 *
 * @param line line of the component in the procedure's list
 * @param originals how many originals were handed in on paper
 * @param copies how many copies were handed in on paper
 * @param document the uploaded file; null for paper only
 * @param electronic nothing is handed in because the agency can look the paper up, as whoever files says
 * @param reused the file is from the applicant's wallet
 */
public record FiledPaper(
        int line, int originals, int copies, @Nullable DocumentId document, boolean electronic, boolean reused) {

    /** A paper that is handed in, or that the agency looks up. */
    public FiledPaper(int line, int originals, int copies, @Nullable DocumentId document, boolean electronic) {
        this(line, originals, copies, document, electronic, false);
    }

    /** A paper that is handed in. */
    public FiledPaper(int line, int originals, int copies, @Nullable DocumentId document) {
        this(line, originals, copies, document, false);
    }

    /** A paper that the agency looks up. */
    public static FiledPaper electronic(int line) {
        return new FiledPaper(line, 0, 0, null, true);
    }

    /** A paper from the applicant's wallet. */
    public static FiledPaper reused(int line, DocumentId document) {
        return new FiledPaper(line, 0, 0, document, false, true);
    }

    /** Whether there is anything to look at. */
    boolean isHandedIn() {
        return originals + copies > 0 || document != null;
    }
}
