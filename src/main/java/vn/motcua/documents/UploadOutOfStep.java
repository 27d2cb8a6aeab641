package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** The sender is at another byte than the store: it asks for the offset and goes on from there. */
public final class UploadOutOfStep extends DomainException {

    private final long offset;

    UploadOutOfStep(long offset) {
        super(Kind.CONFLICT, "documents.uploadOutOfStep", Long.toString(offset));
        this.offset = offset;
    }

    /** The number of bytes the store has. */
    public long offset() {
        return offset;
    }
}
