package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** The family has as many members as one account may have. */
public final class FamilyFull extends DomainException {

    FamilyFull() {
        super(Kind.INVALID, "directory.familyFull");
    }
}
