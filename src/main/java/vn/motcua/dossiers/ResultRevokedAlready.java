package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The result was taken back before. */
public final class ResultRevokedAlready extends DomainException {

    ResultRevokedAlready() {
        super(Kind.CONFLICT, "dossiers.resultRevokedAlready");
    }
}
