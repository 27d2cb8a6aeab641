package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** Somebody with this name and birthday, or this personal number, is in the family already. */
public final class FamilyMemberKnown extends DomainException {

    FamilyMemberKnown() {
        super(Kind.INVALID, "directory.familyMemberKnown");
    }
}
