package vn.motcua.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody handed in or the product made.
 *
 * @param id its id
 * @param sha256 hash of its bytes
 * @param fileName the name its owner gave it, in NFC
 * @param type what the bytes are, whatever the name says
 * @param size in bytes
 * @param pages number of pages of a PDF that could be counted
 * @param owner key of the actor who stored it, for example {@code CITIZEN:7}
 * @param createdAt when it was stored
 */
public record Document(
        DocumentId id,
        Sha256 sha256,
        String fileName,
        FileType type,
        long size,
        @Nullable Integer pages,
        String owner,
        Instant createdAt) {

    /** Its media type, for example {@code application/pdf}. */
    public String mediaType() {
        return type.mediaType();
    }

    /** Its size as people read it, for example {@code 23,9 MB}. */
    public String readableSize() {
        return FileSize.words(size);
    }

    /** The name to save it under: as given, with the extension of what it really is. */
    public String downloadName() {
        return type.fits(fileName) ? fileName : fileName + "." + type.extension();
    }
}
