package vn.motcua.dossiers.wording;

import vn.motcua.platform.DomainException;

/** New words need the decision they rest on. */
public final class WordingDecisionMissing extends DomainException {

    WordingDecisionMissing() {
        super(Kind.INVALID, "dossiers.wordingDecisionMissing");
    }
}
