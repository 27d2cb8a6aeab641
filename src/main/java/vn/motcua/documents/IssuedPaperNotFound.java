package vn.motcua.documents;

import vn.motcua.platform.DomainException;

/** No paper that was issued here bears this code. */
public final class IssuedPaperNotFound extends DomainException {

    /** Says no more than that. */
    public IssuedPaperNotFound() {
        super(Kind.NOT_FOUND, "documents.issuedPaperNotFound");
    }
}
