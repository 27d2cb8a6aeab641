package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The draft was filed meanwhile, perhaps in another window; its dossier has this code. */
public final class DraftFiled extends DomainException {

    DraftFiled(String code) {
        super(Kind.CONFLICT, "dossiers.draftFiled", code);
    }
}
