package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** There is no staff member with this id. */
public class StaffMemberNotFound extends DomainException {

    StaffMemberNotFound(StaffId id) {
        super(Kind.NOT_FOUND, "directory.staffNotFound", id.value());
    }
}
