package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** The file is larger than what is taken. */
public final class FileTooLarge extends DomainException {

    FileTooLarge(String fileName, long maxSize) {
        super(Kind.INVALID, "documents.fileTooLarge", fileName, Long.toString(maxSize / (1024 * 1024)));
    }
}
