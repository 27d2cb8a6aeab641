package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** The new day is not later than what is promised. */
public final class ExtensionTooEarly extends DomainException {

    ExtensionTooEarly(String promised) {
        super(Kind.INVALID, "dossiers.extensionTooEarly", promised);
    }
}
