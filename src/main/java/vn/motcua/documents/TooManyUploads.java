package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** This actor has begun many uploads without finishing them. */
public final class TooManyUploads extends DomainException {

    TooManyUploads() {
        super(Kind.TOO_MANY, "documents.tooManyUploads");
    }
}
