package vn.motcua.documents.web;

import vn.motcua.documents.Document;

/** What the sender is told about a stored file. */
record StoredFile(long id, String fileName, long size, String sha256, String mediaType) {

    static StoredFile of(Document document) {
        return new StoredFile(
                document.id().value(),
                document.fileName(),
                document.size(),
                document.sha256().hex(),
                document.mediaType());
    }
}
