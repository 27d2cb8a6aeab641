package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** The picture has too few or too many pixels. */
public final class PictureOutOfSize extends DomainException {

    PictureOutOfSize() {
        super(Kind.INVALID, "documents.pictureOutOfSize");
    }
}
