package vn.motcua.dossiers.wording;

import vn.motcua.platform.DomainException;

/** New words hold from tomorrow at the earliest: what was issued today keeps today's. */
public final class WordingNotAhead extends DomainException {

    WordingNotAhead() {
        super(Kind.INVALID, "dossiers.wordingNotAhead");
    }
}
