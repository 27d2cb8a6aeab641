package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Parts of the draft are missing or wrong. */
public final class DraftIncomplete extends DomainException {

    DraftIncomplete() {
        super(Kind.INVALID, "dossiers.invalidFiling");
    }
}
