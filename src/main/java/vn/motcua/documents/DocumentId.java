package vn.motcua.documents;

/**
 * Names one document for as long as it is kept.
 *
 * @param value positive; anything else names none ({@link DocumentNotFound})
 */
public record DocumentId(long value) {

    public DocumentId {
        if (value <= 0) {
            throw new DocumentNotFound();
        }
    }
}
