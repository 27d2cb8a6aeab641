package vn.motcua.accounts;

import vn.motcua.platform.DomainException;

/** There is no such report, or it is somebody else's. */
public final class StaffFileNotFound extends DomainException {

    StaffFileNotFound() {
        super(Kind.NOT_FOUND, "accounts.file.notFound");
    }
}
