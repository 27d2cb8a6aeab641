package vn.motcua.dossiers;

import vn.motcua.platform.DomainException;

/** Something about the filing is doubtful, and whoever files has not said that it is right. */
public final class DoubtsUnanswered extends DomainException {

    DoubtsUnanswered() {
        super(Kind.INVALID, "dossiers.doubtsUnanswered");
    }
}
