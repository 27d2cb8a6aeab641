package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Nobody at the agency has the role of giving opinions. */
public final class NobodyAnswers extends DomainException {

    NobodyAnswers(String agency) {
        super(Kind.INVALID, "dossiers.nobodyAnswers", agency);
    }
}
