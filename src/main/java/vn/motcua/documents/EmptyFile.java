package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** A file without any byte: usually a photo that was not yet fetched from the cloud. */
public final class EmptyFile extends DomainException {

    EmptyFile(String fileName) {
        super(Kind.INVALID, "documents.emptyFile", fileName);
    }
}
