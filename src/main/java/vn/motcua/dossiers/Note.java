package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.documents.DocumentId;

/**
 * What a colleague wrote about a dossier, for colleagues only.
 *
 * @param document a file that goes with it
 */
public record Note(
        Instant at, String author, String words, @Nullable DocumentId document) {}
