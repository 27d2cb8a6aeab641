package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The book gives its numbers itself. */
public final class NumberByBookOnly extends DomainException {

    NumberByBookOnly(String book) {
        super(Kind.INVALID, "dossiers.numberByBookOnly", book);
    }
}
