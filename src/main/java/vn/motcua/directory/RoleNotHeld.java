package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** Nobody can delegate a role that is not theirs for that time. */
public final class RoleNotHeld extends DomainException {

    RoleNotHeld() {
        super(Kind.INVALID, "directory.roleNotHeld");
    }
}
