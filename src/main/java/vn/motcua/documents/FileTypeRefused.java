package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** The bytes are not of a {@link FileType}, whatever the name says. */
public final class FileTypeRefused extends DomainException {

    FileTypeRefused(String fileName) {
        super(Kind.INVALID, "documents.fileTypeRefused", fileName);
    }
}
