package vn.motcua.documents.signing;

import vn.motcua.platform.DomainException;

/** Nobody stamps the time, or says whether the certificate still holds; nothing was signed. */
public final class AuthorityAway extends DomainException {

    AuthorityAway() {
        super(Kind.CONFLICT, "documents.authorityAway");
    }
}
