package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Agencies are asked something. */
public final class QuestionMissing extends DomainException {

    QuestionMissing() {
        super(Kind.INVALID, "dossiers.questionMissing");
    }
}
