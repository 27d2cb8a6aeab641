package vn.motcua.directory;

import vn.motcua.platform.DomainException;

/** Another staff member has this number. */
public class StaffCodeTaken extends DomainException {

    StaffCodeTaken(String code) {
        super(Kind.CONFLICT, "directory.staffCodeTaken", code);
    }
}
