package vn.motcua.documents.spi;

import vn.motcua.platform.DomainException;

/** Where the key lies does not answer; nothing was signed. */
public final class SigningPlaceSilent extends DomainException {

    /** It did not answer. */
    public SigningPlaceSilent() {
        super(Kind.CONFLICT, "documents.signingPlaceSilent");
    }
}
