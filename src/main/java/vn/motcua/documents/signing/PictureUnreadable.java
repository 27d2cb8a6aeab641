package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** This is no PNG picture that can be read. */
public final class PictureUnreadable extends DomainException {

    PictureUnreadable() {
        super(Kind.INVALID, "documents.pictureUnreadable");
    }
}
