package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** No provisional slip of this desk has the number. */
public final class ProvisionalNumberUnknown extends DomainException {

    ProvisionalNumberUnknown(String number) {
        super(Kind.INVALID, "dossiers.provisionalNumberUnknown", number);
    }
}
