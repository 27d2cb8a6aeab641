package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** Nobody who is trusted here issued the certificate. */
public final class KeyUntrusted extends DomainException {

    KeyUntrusted() {
        super(Kind.INVALID, "documents.keyUntrusted");
    }
}
