package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** No provisional slip of this desk has the number. */
public final class ProvisionalNumberUnknown extends DomainException {

    /** @param number as it was sent; only what a number is made of is said back */
    ProvisionalNumberUnknown(String number) {
        super(Kind.INVALID, "dossiers.provisionalNumberUnknown", number.replaceAll("[^\\p{Alnum}.-]", ""));
    }
}
