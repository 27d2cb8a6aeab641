package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** No such upload, not this actor's, or it expired. */
public final class UploadNotFound extends DomainException {

    UploadNotFound() {
        super(Kind.NOT_FOUND, "documents.uploadNotFound");
    }
}
