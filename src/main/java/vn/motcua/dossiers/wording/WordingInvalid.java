package vn.motcua.dossiers.wording;

import vn.motcua.platform.DomainException;

/** Words that cannot be printed: see {@link Wording#problems}. */
public final class WordingInvalid extends DomainException {

    WordingInvalid() {
        super(Kind.INVALID, "dossiers.wordingInvalid");
    }
}
