package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** The bytes of a document are missing on disk or are no longer the ones that were stored. */
public final class StoredFileDamaged extends DomainException {

    StoredFileDamaged(Document document) {
        super(
                Kind.CONFLICT,
                "documents.storedFileDamaged",
                document.fileName(),
                document.sha256().hex());
    }
}
