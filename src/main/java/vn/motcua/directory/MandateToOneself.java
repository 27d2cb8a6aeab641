package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** Nobody gives authority to themselves. */
public final class MandateToOneself extends DomainException {

    MandateToOneself() {
        super(Kind.INVALID, "directory.mandateToOneself");
    }
}
