package vn.motcua.documents;

/** Names one document for as long as it is kept. */
public record DocumentId(long value) {

    public DocumentId {
        if (value <= 0) {
            throw new IllegalArgumentException("A document id is positive: " + value);
        }
    }
}
