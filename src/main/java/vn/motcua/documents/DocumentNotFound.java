package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** No such document, or not this actor's. */
public final class DocumentNotFound extends DomainException {

    DocumentNotFound() {
        super(Kind.NOT_FOUND, "documents.documentNotFound");
    }
}
