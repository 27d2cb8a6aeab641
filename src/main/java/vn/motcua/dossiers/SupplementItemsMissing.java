package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A request to complete a dossier says what is missing, in at most thirty items (form 02). */
public final class SupplementItemsMissing extends DomainException {

    SupplementItemsMissing() {
        super(Kind.INVALID, "dossiers.supplementItemsMissing");
    }
}
