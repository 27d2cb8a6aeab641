package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** An electronic copy is signed with keys: by a person, then by the agency (Decree 45/2020/NĐ-CP Art. 10). */
public final class CopyNeedsKey extends DomainException {

    CopyNeedsKey() {
        super(Kind.INVALID, "dossiers.copyNeedsKey");
    }
}
