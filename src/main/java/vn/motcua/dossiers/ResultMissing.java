package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The draft result is to be attached first. */
public final class ResultMissing extends DomainException {

    /** Nothing is attached yet. */
    public ResultMissing() {
        super(Kind.INVALID, "dossiers.resultMissing");
    }
}
