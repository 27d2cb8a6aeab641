package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** An opinion is stated, and explained unless it is agreement. */
public final class AnswerMissing extends DomainException {

    AnswerMissing() {
        super(Kind.INVALID, "dossiers.answerMissing");
    }
}
