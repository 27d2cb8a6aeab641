package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Less than a day is left before the promised time (NĐ 118/2025 Art. 19.6); whoever still does it says so. */
public final class ExtensionTooLate extends DomainException {

    ExtensionTooLate() {
        super(Kind.CONFLICT, "dossiers.extensionTooLate");
    }
}
