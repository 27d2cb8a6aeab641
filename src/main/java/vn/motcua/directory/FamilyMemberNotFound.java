package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** Nobody of this id is in the family, they refused, or it is not for the one who asks to know. */
public final class FamilyMemberNotFound extends DomainException {

    FamilyMemberNotFound() {
        super(Kind.NOT_FOUND, "directory.familyMemberNotFound");
    }
}
