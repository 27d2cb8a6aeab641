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
 */
public record FiledPaper(
        int line, int originals, int copies, @Nullable DocumentId document) {}
