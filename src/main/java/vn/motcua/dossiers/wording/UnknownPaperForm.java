package vn.motcua.dossiers.wording;

import vn.motcua.platform.DomainException;

/** The annex has no such form. */
public final class UnknownPaperForm extends DomainException {

    UnknownPaperForm() {
        super(Kind.NOT_FOUND, "dossiers.unknownPaperForm");
    }
}
