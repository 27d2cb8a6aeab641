package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** A result is handed over only after the receiver's identity was checked (NĐ 118/2025 Art. 6.2). */
public final class IdentityNotChecked extends DomainException {

    IdentityNotChecked() {
        super(Kind.INVALID, "dossiers.identityNotChecked");
    }
}
