package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** The picture has a background. */
public final class PictureOpaque extends DomainException {

    PictureOpaque() {
        super(Kind.INVALID, "documents.pictureOpaque");
    }
}
