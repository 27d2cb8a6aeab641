package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.DocumentId;
import vn.motcua.documents.scans.ReadPage;

/**
 * Scanned pages of a dossier in one file, until somebody said which are which.
 *
 * @param pages what was read and is proposed; empty until it was sorted
 * @param missing names of papers that the list asks for and that were not found
 * @param refusal code of why it could not be read, or null
 */
public record ScanPile(
        long id,
        DocumentId document,
        State state,
        Instant createdAt,
        List<Page> pages,
        List<String> missing,
        @Nullable String refusal) {

    /** Copies the lists. */
    public ScanPile {
        pages = List.copyOf(pages);
        missing = List.copyOf(missing);
    }

    /** How far it is. */
    public enum State {
        WAITING,
        SORTED,
        REFUSED,
        DONE
    }

    /**
     * A page and the paper it is proposed for.
     *
     * @param component id of the line of the list; 0 for none
     * @param name of a paper that the list does not ask for; empty when it does, or when nobody knows it
     * @param order among all pages, as they are shown
     * @param duplicateOf page that shows the same; 0 for none
     */
    public record Page(ReadPage read, long component, String name, int order, double confidence, int duplicateOf) {

        /** Whether somebody should look twice. */
        public boolean doubtful() {
            return !read.blank() && duplicateOf == 0 && confidence < 0.6;
        }
    }
}
