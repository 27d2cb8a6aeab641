package vn.motcua.surveys;

import vn.motcua.platform.DomainException;

/** More words than are kept. */
public final class WordsTooLong extends DomainException {

    WordsTooLong(int most) {
        super(Kind.INVALID, "surveys.wordsTooLong", most);
    }
}
