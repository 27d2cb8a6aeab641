package vn.motcua.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way.
 *
 * @param id its id
 * @param fileName the name its owner gave it, in NFC
 * @param size announced size in bytes
 * @param offset bytes that are safely on disk
 * @param expiresAt when it is dropped unless something more comes
 * @param document what became of it, once complete
 */
public record Upload(
        UploadId id,
        String fileName,
        long size,
        long offset,
        Instant expiresAt,
        @Nullable DocumentId document) {

    boolean isComplete() {
        return offset == size;
    }
}
