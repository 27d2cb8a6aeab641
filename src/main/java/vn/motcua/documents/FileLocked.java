package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** A PDF that opens only with a password: no officer could read it. */
public final class FileLocked extends DomainException {

    FileLocked(String fileName) {
        super(Kind.INVALID, "documents.fileLocked", fileName);
    }
}
