package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The book has this number already. */
public final class NumberTaken extends DomainException {

    NumberTaken(String number) {
        super(Kind.CONFLICT, "dossiers.numberTaken", number);
    }
}
